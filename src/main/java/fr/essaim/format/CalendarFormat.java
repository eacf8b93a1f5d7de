package fr.essaim.format;

import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.data.Scheduled;
import fr.essaim.shared.data.Scheduled.Occasion;
import fr.essaim.shared.http.Format;
import fr.essaim.shared.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * iCalendar (RFC 5545, RFC 7986), to subscribe to: whole days are dates, times are UTC. Nothing in it depends on when it is read: {@code DTSTAMP} is when the resource was changed.
 */
@ApplicationScoped
public class CalendarFormat implements Format {
    private static final String END = "END:VCALENDAR\r\n";

    @Override
    public String suffix() {
        return "ics";
    }

    @Override
    public String mediaType() {
        return "text/calendar";
    }

    @Override
    public boolean writes(Class<?> row) {
        return Scheduled.class.isAssignableFrom(row);
    }

    @Override
    public Script begin(About list) {
        return new Script() {
            @Override
            public String opening() {
                return head(list);
            }

            @Override
            public String rows(List<? extends Represented> rows) {
                return rows.stream()
                        .flatMap(row -> ((Scheduled) row)
                                .occasions().stream()
                                        .map(occasion -> folded(entry(row.meta(), occasion, list)
                                                .toString())))
                        .collect(Collectors.joining());
            }

            @Override
            public String closing() {
                return END;
            }
        };
    }

    private static String head(About list) {
        String name = list.texts().get("calendar." + list.collection());
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Essaim//Essaim//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(utc()); // RFC 5545 wants a component, and a list may be empty
        String whole = folded(calendar.toString());
        return whole.substring(0, whole.length() - END.length());
    }

    private static VTimeZone utc() {
        var always = new Standard();
        always.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()));
        always.add(new TzOffsetFrom(ZoneOffset.UTC));
        always.add(new TzOffsetTo(ZoneOffset.UTC));
        var utc = new VTimeZone();
        utc.add(new TzId("UTC"));
        utc.add(always);
        return utc;
    }

    private static VEvent entry(Meta meta, Occasion occasion, About list) {
        var entry = new VEvent(false);
        entry.add(new Uid(occasion.part() == null ? meta.id().toString() : meta.id() + "-" + occasion.part()));
        entry.add(new DtStamp(meta.updatedAt()));
        entry.add(new LastModified(meta.updatedAt()));
        entry.add(new Sequence(meta.version()));
        entry.add(new DtStart<>(utc(occasion.from())));
        if (occasion.to() != null) {
            entry.add(new DtEnd<>(after(occasion.to())));
        }
        entry.add(new Summary(summary(occasion, list.texts())));
        add(entry, occasion.about() == null ? null : new Description(occasion.about()));
        add(entry, occasion.place() == null ? null : new Location(occasion.place()));
        entry.add(new Url(URI.create(list.base() + meta.links().get("self").path())));
        entry.add(occasion.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        entry.add(ImmutableTransp.TRANSPARENT);
        return entry;
    }

    private static void add(VEvent entry, Property known) {
        if (known != null) {
            entry.add(known);
        }
    }

    private static String summary(Occasion occasion, Texts texts) {
        return occasion.role() == null ? occasion.text() : texts.get("calendar." + occasion.role(), occasion.text());
    }

    private static Temporal utc(Temporal when) {
        return when instanceof OffsetDateTime time ? time.toInstant() : when;
    }

    /** The end of an entry is the first moment, or day, that is no part of it. */
    private static Temporal after(Temporal last) {
        return last instanceof LocalDate day ? day.plusDays(1) : utc(last);
    }

    /** Lines of 75 octets at the most. */
    private static String folded(String component) {
        var out = new StringWriter();
        try (var folding = new FoldingWriter(out)) {
            folding.write(component);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
