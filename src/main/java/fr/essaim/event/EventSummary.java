package fr.essaim.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Described;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Scheduled;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String title,
        String subtitle,
        Event.Series series,
        Integer editionNumber,
        String kind,
        @Schema(required = true) OffsetDateTime startsAt,
        @Schema(required = true) OffsetDateTime endsAt,

        @Schema(required = true, description = "IANA name.", examples = "Europe/Paris")
        String timeZone,

        @Schema(required = true) EventStatus status,
        AttendanceMode attendanceMode,
        Event.Venue venue,
        @Schema(required = true) List<String> themes,
        Event.Attendance attendance)
        implements Scheduled, Located, Described {
    @Override
    public Map<String, Object> inSchemaOrg() {
        Map<String, Object> event = Described.as("Event");
        event.put("name", title);
        event.put("description", subtitle);
        event.put("startDate", startsAt);
        event.put("endDate", endsAt);
        event.put("eventStatus", status.inSchemaOrg());
        if (venue != null) {
            Map<String, Object> place = Described.as("Place");
            place.put("name", venue.name());
            place.put("address", venue.address());
            place.put("geo", Described.coordinates(venue.lat(), venue.lon()));
            place.values().removeIf(Objects::isNull);
            event.put("location", place);
        }
        return event;
    }

    @Override
    public Spot spot() {
        return venue == null ? null : Spot.of(venue.lat(), venue.lon(), null);
    }

    @Override
    public String inCommune() {
        return venue == null ? null : venue.communeCode();
    }

    public EventSummary(
            Meta meta,
            String title,
            String subtitle,
            Event.Series series,
            Integer editionNumber,
            String kind,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            EventStatus status,
            AttendanceMode attendanceMode,
            Event.Venue venue,
            List<String> themes,
            Event.Attendance attendance) {
        this(
                meta,
                title,
                subtitle,
                series,
                editionNumber,
                kind,
                startsAt.atZone(ZoneId.of(timeZone)).toOffsetDateTime(),
                endsAt.atZone(ZoneId.of(timeZone)).toOffsetDateTime(),
                timeZone,
                status,
                attendanceMode,
                venue,
                themes,
                attendance);
    }

    @Override
    public List<Occasion> occasions() {
        return List.of(occasion(title, subtitle, startsAt, endsAt, timeZone, status, venue));
    }

    static Occasion occasion(
            String title,
            String subtitle,
            OffsetDateTime from,
            OffsetDateTime to,
            String timeZone,
            EventStatus status,
            Event.Venue venue) {
        ZoneId zone = ZoneId.of(timeZone);
        return new Occasion(
                null,
                null,
                from.atZoneSameInstant(zone),
                to.atZoneSameInstant(zone),
                title,
                subtitle,
                venue == null ? null : venue.where(),
                status == EventStatus.CANCELLED);
    }
}
