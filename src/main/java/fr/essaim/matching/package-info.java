/** Offers meet needs: which go together, and why. */
package fr.essaim.matching;
