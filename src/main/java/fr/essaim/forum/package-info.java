/** The <i>forum des solutions</i>: sessions that show what could be taken up elsewhere. */
package fr.essaim.forum;
