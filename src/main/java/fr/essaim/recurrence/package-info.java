/** The same thing said at several editions of an event: found by its words, confirmed by a person. */
package fr.essaim.recurrence;
