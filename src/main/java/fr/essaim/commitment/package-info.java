/** Commitments: what people and organisations said they would do, and what became of it. */
package fr.essaim.commitment;
