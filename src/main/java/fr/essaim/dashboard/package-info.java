/** Numbers at a glance: of an event, and of a territory. */
package fr.essaim.dashboard;
