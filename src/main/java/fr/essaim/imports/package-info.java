/** Brings records of a source in, whatever they are about. Knows no feature: each repository says what its input is. */
package fr.essaim.imports;
