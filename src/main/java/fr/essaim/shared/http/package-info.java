/** How the service speaks HTTP, once for every resource: checked queries, conditional answers, headers, discovery, contract. */
package fr.essaim.shared.http;
