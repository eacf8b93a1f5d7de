package fr.essaim.format;

import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.data.Scheduled;
import fr.essaim.shared.data.Scheduled.Occasion;
import fr.essaim.shared.data.Scheduled.State;
import fr.essaim.shared.http.Format;
import fr.essaim.shared.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
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
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * iCalendar (RFC 5545, RFC 7986), to subscribe to: whole days are dates, times are those of the clocks where it takes place.
 * Nothing in it depends on when it is read: {@code DTSTAMP} is when the resource was changed.
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
    public boolean writesAlone(Class<?> resource) {
        return writes(resource);
    }

    @Override
    public Script begin(About list) {
        return new Script() {
            private final Set<ZoneId> told = new HashSet<>();
            private boolean isBegun;
            private boolean isEmpty = true;

            @Override
            public String opening() {
                return ""; // what a resource alone is called is not known yet
            }

            @Override
            public String rows(List<? extends Represented> rows) {
                var text = new StringBuilder();
                if (!isBegun) {
                    isBegun = true;
                    text.append(head(
                            list.collection() != null
                                    ? list.texts().get("calendar." + list.collection())
                                    : ((Scheduled) rows.get(0)).called()));
                }
                for (Represented row : rows) {
                    for (Occasion occasion : ((Scheduled) row).occasions()) {
                        isEmpty = false;
                        zones(occasion)
                                .filter(told::add)
                                .forEach(zone -> text.append(
                                        folded(Zone.of(zone).component().toString())));
                        text.append(folded(entry(row.meta(), occasion, list).toString()));
                    }
                }
                return text.toString();
            }

            @Override
            public String closing() {
                return (isEmpty ? folded(Zone.of(ZoneOffset.UTC).component().toString()) : "") + END;
            }
        };
    }

    /** Those that must be told for this entry to be understood. */
    private static Stream<ZoneId> zones(Occasion occasion) {
        return Stream.of(occasion.from(), occasion.to())
                .filter(ZonedDateTime.class::isInstance)
                .map(ZonedDateTime.class::cast)
                .filter(CalendarFormat::isTold)
                .map(ZonedDateTime::getZone);
    }

    private static boolean isTold(ZonedDateTime time) {
        return Zone.of(time.getZone()).tells(time.toInstant());
    }

    private static String head(String name) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Essaim//Essaim//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        String whole = folded(calendar.toString());
        return whole.substring(0, whole.length() - END.length());
    }

    private static VEvent entry(Meta meta, Occasion occasion, About list) {
        var entry = new VEvent(false);
        entry.add(new Uid(occasion.part() == null ? meta.id().toString() : meta.id() + "-" + occasion.part()));
        State state = occasion.state() != null ? occasion.state() : new State(meta.version(), meta.updatedAt());
        entry.add(new DtStamp(state.changedAt()));
        entry.add(new LastModified(state.changedAt()));
        entry.add(new Sequence(state.revision()));
        entry.add(placed(occasion.from(), DtStart::new));
        if (occasion.to() != null) {
            entry.add(placed(after(occasion.to()), DtEnd::new));
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

    /** By the clocks of its zone, if the zone can be told; in UTC otherwise. */
    private static Property placed(Temporal when, Function<Temporal, ? extends Property> property) {
        if (!(when instanceof ZonedDateTime time)) {
            return property.apply(when);
        } else if (!isTold(time)) {
            return property.apply(time.toInstant());
        }
        return property.apply(time.toLocalDateTime())
                .add(new TzId(time.getZone().getId()));
    }

    /** The end of an entry is the first moment, or day, that is no part of it. */
    private static Temporal after(Temporal last) {
        return last instanceof LocalDate day ? day.plusDays(1) : last;
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
