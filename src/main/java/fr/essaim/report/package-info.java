/** The report (<i>compte rendu</i>) of a day, both ways: written from what the service holds, and read into drafts of it. */
package fr.essaim.report;
