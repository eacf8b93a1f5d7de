/** Networks, companies, associations, authorities: whoever acts. */
package fr.essaim.organisation;
