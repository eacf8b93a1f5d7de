/** How anything is changed: created once, patched whole, never over someone else's change. */
package fr.essaim.shared.write;
