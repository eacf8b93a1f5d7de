/** Events: the days, seminars and visits where the community meets. What is said and promised there hangs on them. */
package fr.essaim.event;
