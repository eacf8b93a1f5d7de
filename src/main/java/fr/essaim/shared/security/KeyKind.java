package fr.essaim.shared.security;

/** What a key is for; its text says so after {@code ess_}. */
public enum KeyKind {
    PARTNER,
    SCRIPT,
    PERSON
}
