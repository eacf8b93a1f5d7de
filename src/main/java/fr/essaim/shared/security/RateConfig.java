package fr.essaim.shared.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a caller may make in a minute; as many at once. */
@ConfigMapping(prefix = "essaim.rate")
public interface RateConfig {
    /** From one address, without a key. */
    @WithDefault("600")
    int perAddress();

    /** Suggestions from one address, without a key. */
    @WithDefault("20")
    int suggestionsPerAddress();

    /** With one key. */
    @WithDefault("3000")
    int perKey();
}
