/** How resources are kept, found and listed: identity, publication, keyset pages, references between features. */
package fr.essaim.shared.data;
