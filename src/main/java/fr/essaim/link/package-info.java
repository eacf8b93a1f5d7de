/** Typed links between any two resources, from the room to the territory. Knows no feature: ends are a type and an id. */
package fr.essaim.link;
