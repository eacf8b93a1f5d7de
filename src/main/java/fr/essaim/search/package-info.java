/** Finds what is public by its words: an index beside the database, which follows the feed as any consumer does. */
package fr.essaim.search;
