/** What became of a project elsewhere: the tree of its sites and of those that replicate them. */
package fr.essaim.spread;
