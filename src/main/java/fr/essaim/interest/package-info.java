/** Who wants to take up an offer. */
package fr.essaim.interest;
