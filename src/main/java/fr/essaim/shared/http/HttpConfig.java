package fr.essaim.shared.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the service presents itself to the outside. */
@ConfigMapping(prefix = "essaim.http")
public interface HttpConfig {
    /**
     * The address that callers use, without a final slash ({@code https://api.example.org}). Without it, each answer
     * uses the address of its request.
     */
    Optional<String> publicUrl();

    /** How long a request body may take to arrive, the whole of it. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** As {@link #bodyTimeout}, of an import. */
    @WithDefault("10M")
    Duration uploadTimeout();

    /** Where to report a weakness, as a URI ({@code mailto:…} or {@code https:…}); without it there is no security.txt. */
    Optional<String> securityContact();
}
