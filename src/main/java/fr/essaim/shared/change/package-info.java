/** What became of every resource: its state after its latest change, and through it every revision, who made it and when. */
package fr.essaim.shared.change;
