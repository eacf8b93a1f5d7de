/** The partner networks and documents that data came from. */
package fr.essaim.source;
