package fr.essaim.shared.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the service presents itself to the outside. */
@ConfigMapping(prefix = "essaim.http")
public interface HttpConfig {
    /**
     * The address that callers use, without a final slash ({@code https://api.example.org}). Without it, each answer
     * uses the address of its request.
     */
    Optional<String> publicUrl();

    /** Where to report a weakness, as a URI ({@code mailto:…} or {@code https:…}); without it there is no security.txt. */
    Optional<String> securityContact();
}
