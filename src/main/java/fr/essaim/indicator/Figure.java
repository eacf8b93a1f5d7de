package fr.essaim.indicator;

import fr.essaim.shared.data.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure that somebody gave.
 *
 * @param year of {@code asOf}, or all that is known of the date; null when nothing is
 */
public record Figure(
        String code,
        String label,
        BigDecimal value,
        BigDecimal target,
        String unit,
        LocalDate asOf,
        Integer year,
        String source) {
    public static Stream<Figure> all(List<Indicator> indicators) {
        return indicators.stream()
                .map(i -> new Figure(
                        i.code(),
                        i.label(),
                        i.value(),
                        i.target(),
                        i.unit(),
                        i.asOf(),
                        i.asOf() == null ? null : i.asOf().getYear(),
                        i.source()));
    }

    /** A figure of a year. */
    public static Figure of(String code, String label, BigDecimal value, String unit, Integer year) {
        return new Figure(code, label, value, null, unit, null, year, null);
    }

    /** The last day it may be of; null when nothing is known of it. */
    LocalDate day() {
        return asOf != null || year == null ? asOf : LocalDate.of(year, 12, 31);
    }
}
