/** The synthesis of an event: its lines under their six rubrics. */
package fr.essaim.synthesis;
