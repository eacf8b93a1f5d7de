package fr.essaim.format;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as a calendar tells it (RFC 5545 §3.6.5): the rules that hold today, from the day they began, as the time zone
 * database of Java has them (IANA). In the European Union that is since October 1997; what was before is told in
 * UTC.
 */
final class Zone {
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** A table of changes is long, and a list has many entries. */
    private static final Map<ZoneId, Zone> KNOWN = new ConcurrentHashMap<>();

    private final ZoneId id;
    private final ZoneRules rules;
    private final List<ZoneOffsetTransitionRule> yearly;

    /** The change of hours since which they change by rule; null where they never have. */
    private final ZoneOffsetTransition last;

    private Zone(ZoneId id) {
        this.id = id;
        this.rules = id.getRules();
        this.yearly = rules.getTransitionRules();
        List<ZoneOffsetTransition> changes = rules.getTransitions();
        this.last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
    }

    static Zone of(ZoneId id) {
        return KNOWN.computeIfAbsent(id, Zone::new);
    }

    /**
     * Whether the rules that hold today held then, a calendar has words for them, and the clocks show that hour once: in the
     * night when it comes twice, RFC 5545 means the first (§3.3.5), and readers differ.
     */
    boolean tells(Instant instant) {
        return (last == null || !instant.isBefore(last.getInstant()))
                && yearly.stream().allMatch(Zone::isSayable)
                && rules.getValidOffsets(instant.atZone(id).toLocalDateTime()).size() == 1;
    }

    /** That is: by the last or the first such day of a month from some date on, as the clocks there show it. */
    private static boolean isSayable(ZoneOffsetTransitionRule rule) {
        LocalDateTime onset = rule.createTransition(2000).getDateTimeBefore();
        return rule.getDayOfMonthIndicator() >= -1
                && onset.getMonth() == rule.getMonth()
                && (rule.getDayOfWeek() == null || onset.getDayOfWeek() == rule.getDayOfWeek());
    }

    VTimeZone component() {
        var zone = new VTimeZone();
        zone.add(new TzId(id.getId()));
        if (yearly.isEmpty()) {
            ZoneOffset offset = last == null ? rules.getOffset(Instant.EPOCH) : last.getOffsetAfter();
            zone.add(observance(new Standard(), last == null ? EVER : last.getDateTimeBefore(), offset, offset));
        }
        for (ZoneOffsetTransitionRule rule : yearly) {
            boolean isSummer = rule.getOffsetAfter().getTotalSeconds()
                    > rule.getStandardOffset().getTotalSeconds();
            LocalDateTime onset = first(rule);
            Observance observance = observance(
                    isSummer ? new Daylight() : new Standard(), onset, rule.getOffsetBefore(), rule.getOffsetAfter());
            observance.add(new RRule<>(recurrence(rule)));
            zone.add(observance);
        }
        return zone;
    }

    /** When the rule was followed first, at the last change before it or after, as the clocks showed it until then. */
    private LocalDateTime first(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition first = rule.createTransition(
                last == null ? EVER.getYear() : last.getDateTimeBefore().getYear());
        return first.getDateTimeBefore();
    }

    private static <O extends Observance> O observance(
            O observance, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        observance.add(new DtStart<>(onset));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }

    private static Recur<LocalDateTime> recurrence(ZoneOffsetTransitionRule rule) {
        int from = rule.getDayOfMonthIndicator();
        DayOfWeek day = rule.getDayOfWeek();
        String month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        if (day == null) {
            return new Recur<>(month + ";BYMONTHDAY=" + from);
        }
        String name = day.name().substring(0, 2);
        int week = DayOfWeek.values().length;
        boolean isLast = from == -1 || from + week - 1 == rule.getMonth().maxLength();
        if (isLast || from % week == 1) {
            return new Recur<>(month + ";BYDAY=" + (isLast ? -1 : from / week + 1) + name);
        }
        var days = new StringBuilder();
        for (int i = from; i < from + week; i++) {
            days.append(i == from ? "" : ",").append(i);
        }
        return new Recur<>(month + ";BYMONTHDAY=" + days + ";BYDAY=" + name);
    }
}
