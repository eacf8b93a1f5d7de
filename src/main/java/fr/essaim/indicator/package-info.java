/** Figures over time, of whatever has any, and their sums where units and dates allow. */
package fr.essaim.indicator;
