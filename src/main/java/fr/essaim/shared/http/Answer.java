package fr.essaim.shared.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * An answer as bytes, kept to be given again.
 *
 * @param location absolute, or null
 * @param version of the resource, or null
 * @param lastModified of the resource, or null
 */
public record Answer(int status, String location, Integer version, Instant lastModified, byte[] body) {
    /** What is no resource. */
    Answer(int status, byte[] body) {
        this(status, null, null, null, body);
    }

    /** A text that is no resource, in the language it is written in. */
    public static RestResponse<Answer> text(String text, Locale language) {
        return ResponseBuilder.ok(new Answer(200, text.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .build();
    }
}
