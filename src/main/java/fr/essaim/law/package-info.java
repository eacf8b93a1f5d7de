/** What the law says that a PTCE is, beside what is known of one. */
package fr.essaim.law;
