/** What became of the commitments of an event, from what was known at a time. */
package fr.essaim.balance;
