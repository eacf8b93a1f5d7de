package fr.essaim.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How partners are told that the feed has advanced. */
@ConfigMapping(prefix = "essaim.webhook")
public interface WebhookConfig {
    /** How often to look whether someone is to be told; {@code off}: never, on this replica. */
    @WithDefault("1s")
    String every();

    /** How long to wait after each failure, one after the other; the last one stands for all that follow. */
    @WithDefault("5s,30s,2m,10m,1h,6h,24h")
    List<Duration> delays();

    /** After so long without a success an endpoint is disabled. */
    @WithDefault("120h")
    Duration patience();

    /** For the connection alone. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** From the connection to the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** For how long a replica has an endpoint to itself: longer than an attempt takes, the look-up of its name included. */
    @WithDefault("1m")
    Duration lease();

    /** So many attempts are under way at the same time on this replica. */
    @WithDefault("16")
    int atOnce();

    /** A key may have so many endpoints. */
    @WithDefault("20")
    int perOwner();

    /**
     * For tests and development only, never in production: takes plain HTTP and the loopback addresses too, so that whoever
     * may make webhooks could reach what listens on this machine.
     */
    @WithDefault("false")
    boolean allowInsecureTargets();
}
