/** The code lists of the service, with French and English labels: what a front end shows for every code it receives. */
package fr.essaim.vocabulary;
