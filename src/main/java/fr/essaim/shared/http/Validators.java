package fr.essaim.shared.http;

import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Sha256;
import fr.essaim.shared.data.Versioned;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells one answer from another, RFC 9110 §8.8 and §13: an ETag made from the bytes themselves, so that a name
 * changed in another resource changes it too, after the version when there is one.
 *
 * @param tag {@code "<version>-<variant>"}, or weak on a list
 * @param lastModified of the resource, null on a list
 */
public record Validators(String tag, Instant lastModified) {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int VARIANT_BYTES = 12;
    private static final byte[] GZIP = "gzip".getBytes(StandardCharsets.US_ASCII);

    static Validators of(Record entity, byte[] bytes, String acceptEncoding) {
        String variant = digest(bytes, acceptEncoding);
        if (entity instanceof Versioned one) {
            return ofResource(one.version(), one.updatedAt(), variant);
        }
        if (entity instanceof Answer answer && answer.version() != null) {
            return ofResource(answer.version(), answer.lastModified(), variant);
        }
        return new Validators(entity instanceof Page<?> ? "W/\"" + variant + "\"" : "\"" + variant + "\"", null);
    }

    private static Validators ofResource(int version, Instant lastModified, String variant) {
        return new Validators("\"" + version + "-" + variant + "\"", lastModified);
    }

    Validators withoutDate() {
        return new Validators(tag, null);
    }

    void writeTo(MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (lastModified != null) {
            headers.putSingle(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(lastModified));
        }
    }

    /** Whether the caller has these bytes already. {@code If-Modified-Since} counts only without {@code If-None-Match}. */
    boolean match(ContainerRequestContext request) {
        List<String> noneMatch = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (noneMatch != null) {
            return matches(String.join(",", noneMatch));
        }
        String since = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null
                && lastModified != null
                && !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(date(since));
    }

    /** Weak comparison: {@code W/"x"} and {@code "x"} are the same. */
    private boolean matches(String header) {
        String mine = tag.substring(tag.indexOf('"') + 1, tag.length() - 1);
        return header.strip().equals("*") || opaqueTags(header).contains(mine);
    }

    /** The tags of an {@code If-None-Match} without their quotes and weakness; refuses what is no list of tags. */
    static List<String> opaqueTags(String header) {
        return header.strip().equals("*") ? List.of() : tags(HttpHeaders.IF_NONE_MATCH, header, true);
    }

    /** The strong tags of a list without their quotes; refuses what is no list of tags. */
    public static List<String> strongTags(String name, String header) {
        return tags(name, header, false);
    }

    private static List<String> tags(String name, String header, boolean weakToo) {
        List<String> theirs = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            if (weakToo || matcher.group(1) == null) {
                theirs.add(matcher.group(2));
            }
            end = matcher.end();
        }
        if (end != header.length() || end == 0) {
            throw new Refusal(ProblemType.INVALID_HEADER).header(name, "not-a-tag-list");
        }
        return theirs;
    }

    /** RFC 9110 §13.1.3: a date that cannot be read is ignored, as if it were long ago. */
    private static Instant date(String header) {
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    /** A strong tag names one sequence of bytes, so the compressed one has another. */
    private static String digest(byte[] bytes, String acceptEncoding) {
        boolean compressed = acceptEncoding != null && acceptEncoding.contains("gzip");
        byte[] digest = compressed ? Sha256.of(bytes, GZIP) : Sha256.of(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, VARIANT_BYTES));
    }
}
