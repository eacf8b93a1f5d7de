/** Ways to write lists other than JSON, for programs that know no API: each writes the rows that say what it needs. */
package fr.essaim.format;
