package fr.essaim.shared.security;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How to begin: while {@code ESSAIM_ADMIN_TOKEN} is set (32 characters or more), it is accepted as the bearer of an admin.
 * It is compared, never kept and never logged.
 */
@ApplicationScoped
class AdminToken {
    static final int SHORTEST = 32;

    @ConfigProperty(name = "essaim.admin-token")
    Optional<String> token;

    void check(@Observes StartupEvent start) {
        if (token.isPresent() && token.get().length() < SHORTEST) {
            throw new IllegalStateException("ESSAIM_ADMIN_TOKEN needs " + SHORTEST + " characters or more");
        }
        if (token.isEmpty()) {
            Log.info(
                    "Only holders of a key can write. To make the first key, start with ESSAIM_ADMIN_TOKEN (32 characters or"
                            + " more) in the environment, then POST /api/v1/keys");
        }
    }

    boolean is(String shown) {
        return token.isPresent() && MessageDigest.isEqual(bytes(token.get()), bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
