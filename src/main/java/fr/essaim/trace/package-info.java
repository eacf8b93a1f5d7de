/** From what was said in a room to what was done on a territory, and back. */
package fr.essaim.trace;
