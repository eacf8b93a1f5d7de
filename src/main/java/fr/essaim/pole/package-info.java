/** The PTCE: a <i>pôle territorial de coopération économique</i>, the cluster that partner networks list (law 2014-856, article 9). */
package fr.essaim.pole;
