package fr.essaim.webhook;

/** Whether a webhook is rung. */
public enum WebhookState {
    PENDING,
    ACTIVE,
    PAUSED,
    DISABLED
}
