/** Private persons, who are never in a public answer unless they consented to be named there. */
package fr.essaim.person;
