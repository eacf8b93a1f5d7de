/** Projects, as the <i>fiche action PTCE</i> describes them: what they offer and need, and the places where they are implanted. */
package fr.essaim.project;
