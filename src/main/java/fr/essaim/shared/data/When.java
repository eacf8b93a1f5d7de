package fr.essaim.shared.data;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day in a query: {@code 2016-09-23}, {@code today}, or as many days from today ({@code +30d}, {@code -7d}). */
@QueryFormat("2016-09-23 | today | +30d | -7d")
@Schema(type = SchemaType.STRING, examples = "2016-09-23")
public final class When {
    /** Whose days are meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Pattern RELATIVE = Pattern.compile("([+-]\\d{1,5})d");

    private final LocalDate day;
    private final long fromToday;

    private When(LocalDate day, long fromToday) {
        this.day = day;
        this.fromToday = fromToday;
    }

    public static When fromString(String text) {
        Matcher relative = RELATIVE.matcher(text.replace(' ', '+')); // a "+" not encoded in a URL reads as a space
        if (relative.matches()) {
            return new When(null, Long.parseLong(relative.group(1)));
        }
        try {
            return text.equals("today") ? new When(null, 0) : new When(inYears(LocalDate.parse(text)), 0);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** RFC 3339 writes the years 0 to 9999; one day more must be one too. */
    private static LocalDate inYears(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9998) {
            throw new IllegalArgumentException("out of range");
        }
        return day;
    }

    /** The day itself, null for no day asked. */
    public static LocalDate day(When when, Clock clock) {
        if (when == null) {
            return null;
        }
        return when.day != null ? when.day : LocalDate.now(clock.withZone(ZONE)).plusDays(when.fromToday);
    }

    /** The first instant of the day in Paris. */
    public static Instant start(When when, Clock clock) {
        return when == null ? null : day(when, clock).atStartOfDay(ZONE).toInstant();
    }

    /** The first instant after the day in Paris. */
    public static Instant end(When when, Clock clock) {
        return when == null
                ? null
                : day(when, clock).plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
