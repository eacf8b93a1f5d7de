/** Who calls and what they may do: keys, scopes, and the one identity of a request. */
package fr.essaim.shared.security;
