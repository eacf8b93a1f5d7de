/** Offers meet needs: who wants to take up what. */
package fr.essaim.matching;
