/** Publication: from a draft to what the public sees, and back, by moves that a person makes. */
package fr.essaim.moderation;
