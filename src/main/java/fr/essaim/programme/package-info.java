/** The programme of an event: its timed slots, and which atelier or forum session takes place when and where. */
package fr.essaim.programme;
