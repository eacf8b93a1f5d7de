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

    private final ZoneId id;
    private final ZoneRules rules;

    Zone(ZoneId id) {
        this.id = id;
        this.rules = id.getRules();
    }

    /**
     * Whether the rules that hold today held then, a calendar has words for them, and the clocks show that hour once: in the
     * night when it comes twice, RFC 5545 means the first (§3.3.5), and readers differ.
     */
    boolean tells(Instant instant) {
        ZoneOffsetTransition last = last();
        return (last == null || !instant.isBefore(last.getInstant()))
                && rules.getTransitionRules().stream().allMatch(Zone::isSayable)
                && rules.getValidOffsets(instant.atZone(id).toLocalDateTime()).size() == 1;
    }

    /** The change of hours since which they change by rule; null where they never have. */
    private ZoneOffsetTransition last() {
        List<ZoneOffsetTransition> transitions = rules.getTransitions();
        return transitions.isEmpty() ? null : transitions.get(transitions.size() - 1);
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
        ZoneOffsetTransition last = last();
        if (rules.getTransitionRules().isEmpty()) {
            ZoneOffset offset = rules.getOffset(Instant.now());
            zone.add(observance(new Standard(), last == null ? EVER : last.getDateTimeBefore(), offset, offset));
            return zone;
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            boolean isSummer = rule.getOffsetAfter().getTotalSeconds()
                    > rule.getStandardOffset().getTotalSeconds();
            LocalDateTime onset = first(rule, last);
            Observance observance = observance(
                    isSummer ? new Daylight() : new Standard(), onset, rule.getOffsetBefore(), rule.getOffsetAfter());
            observance.add(new RRule<>(recurrence(rule)));
            zone.add(observance);
        }
        return zone;
    }

    /** When the rule was followed first, at the last change before it or after, as the clocks showed it until then. */
    private static LocalDateTime first(ZoneOffsetTransitionRule rule, ZoneOffsetTransition last) {
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
