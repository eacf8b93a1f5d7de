package fr.essaim.webhook;

import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The secrets that messages are signed with, as Standard Webhooks 1.0 says. */
final class Secrets {
    private static final String PREFIX = com.standardwebhooks.Webhook.SECRET_PREFIX;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String make() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** What proves that an endpoint has read a ping. */
    static String challenge() {
        return make().substring(PREFIX.length());
    }

    /** What a message is known and signed by: its id, when it was sent, and one signature by each of these secrets. */
    static Map<String, String> headers(List<String> secrets, UUID message, Instant at, String body) {
        String signatures =
                secrets.stream().map(secret -> sign(secret, message, at, body)).collect(Collectors.joining(" "));
        return Map.of(
                com.standardwebhooks.Webhook.UNBRANDED_MSG_ID_KEY,
                message.toString(),
                com.standardwebhooks.Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                String.valueOf(at.getEpochSecond()),
                com.standardwebhooks.Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                signatures);
    }

    private static String sign(String secret, UUID message, Instant at, String body) {
        try {
            return new com.standardwebhooks.Webhook(secret).sign(message.toString(), at.getEpochSecond(), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
