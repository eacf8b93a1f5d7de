package fr.essaim.shared.data;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in a query: an instant (RFC 3339), or the end in Paris of a day as {@link When} says it. */
@QueryFormat("2017-09-23T18:00:00Z | 2016-09-23 | today | -7d")
@Schema(type = SchemaType.STRING, examples = "2017-09-23")
public final class Moment {
    private final Instant instant;
    private final When day;

    private Moment(Instant instant, When day) {
        this.instant = instant;
        this.day = day;
    }

    public static Moment fromString(String text) {
        try {
            if (!text.contains("T")) {
                return new Moment(null, When.fromString(text));
            }
            When.fromString(text.substring(0, text.indexOf('T'))); // a day that there is
            return new Moment(Instant.parse(text), null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The instant itself, never later than now: of the day that is not over, as far as it has come; null for a time to come. */
    public static Instant past(Moment moment, Clock clock) {
        Instant now = clock.instant();
        if (moment == null) {
            return now;
        } else if (moment.instant != null) {
            return moment.instant.isAfter(now) ? null : moment.instant;
        }
        Instant last = When.end(moment.day, clock).minus(1, ChronoUnit.MICROS);
        return !last.isAfter(now) ? last : When.start(moment.day, clock).isAfter(now) ? null : now;
    }
}
