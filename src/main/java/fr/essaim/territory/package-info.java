/** The official geography of France (INSEE): regions, départements, EPCI and communes. */
package fr.essaim.territory;
