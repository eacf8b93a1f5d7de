package fr.essaim.webhook;

/** How an attempt ended: as much as its owner needs, and nothing that would tell of a network from inside. */
public enum WebhookOutcome {
    DELIVERED,
    STATUS,
    NOT_PROVED,
    FORBIDDEN_TARGET,
    CONNECT_FAILED,
    TIMEOUT,
    TLS
}
