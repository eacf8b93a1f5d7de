/** Ateliers (workshops): a theme that a group works on, and its contributions: what the group asked, feared and proposed. */
package fr.essaim.atelier;
