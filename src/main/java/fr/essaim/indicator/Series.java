package fr.essaim.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of one resource that have one code and one unit, by date. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IndicatorSeries")
public record Series(
        @Schema(description = "Left out where whoever gave the figures gave none: they then go by their label.")
        String code,

        @Schema(required = true, description = "As the latest point says it.")
        String label,

        @Schema(description = "A code of the vocabulary `unit`.")
        String unit,

        @Schema(required = true, description = "By date; those without one come last.")
        List<Point> points) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IndicatorPoint")
    public record Point(
            @Schema(description = "What was reached; left out when only a target is known.")
            BigDecimal value,

            BigDecimal target,
            LocalDate asOf,

            @Schema(description = "Of `asOf`, or all that is known of the date.")
            Integer year,

            String source) {}

    /** What makes figures one series. */
    private record Key(String code, String label, String unit) {
        static Key of(Figure figure) {
            return new Key(figure.code(), figure.code() == null ? figure.label() : null, figure.unit());
        }
    }

    private static final Comparator<Figure> BY_DATE =
            Comparator.comparing(Figure::day, Comparator.nullsLast(Comparator.naturalOrder()));

    /** In the order in which each was first said. */
    public static List<Series> of(Stream<Figure> figures) {
        return figures
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(all -> of(all.stream().sorted(BY_DATE).toList()))
                .toList();
    }

    private static Series of(List<Figure> sorted) {
        Figure latest = sorted.get(sorted.size() - 1);
        return new Series(
                latest.code(),
                latest.label(),
                latest.unit(),
                sorted.stream()
                        .map(f -> new Point(f.value(), f.target(), f.asOf(), f.year(), f.source()))
                        .toList());
    }

    /** The latest dated point that has a value, at or before this day; a year counts as known on its last day. */
    Optional<Point> at(LocalDate day) {
        return points.stream()
                .filter(p -> p.value != null && p.year != null)
                .filter(p -> !(p.asOf == null ? LocalDate.of(p.year, 12, 31) : p.asOf).isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
