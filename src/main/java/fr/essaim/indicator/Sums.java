package fr.essaim.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sums of the figures of several resources of one kind: one code, one unit and one year each, and of each series the latest
 * point at or before a day. What that leaves out is said.
 */
@Schema(name = "IndicatorSums")
public record Sums(
        @Schema(required = true, description = "No point after this day is looked at.")
        LocalDate asOf,

        @Schema(required = true) List<Sum> sums,

        @Schema(required = true, description = "What was not added, or not together, and why.")
        List<Left> notSummed) {

    @Schema(name = "IndicatorSum")
    public record Sum(
            @Schema(required = true) String code,
            @Schema(required = true) String label,
            @Schema(required = true) String unit,
            @Schema(required = true) Integer year,
            @Schema(required = true) BigDecimal value,

            @Schema(required = true, description = "How many series it adds up.")
            Integer series) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IndicatorNotSummed")
    public record Left(
            @Schema(required = true) NotSummed reason,
            String code,
            @Schema(required = true) String label,

            @Schema(
                    required = true,
                    description = "How many series: of `OTHER_UNITS` and `OTHER_YEARS` all that share the code.")
            Integer series) {}

    private record Taken(Series series, Series.Point point) {}

    /** @param resources of one kind: what a pole counts, its projects may count too */
    public static Sums of(Collection<? extends Stream<Figure>> resources, LocalDate day) {
        var taken = new ArrayList<Taken>();
        var left = new ArrayList<Map.Entry<NotSummed, Series>>();
        resources.stream().flatMap(figures -> Series.of(figures).stream()).forEach(series -> {
            NotSummed reason = reason(series, day);
            if (reason == null) {
                taken.add(new Taken(series, series.at(day).orElseThrow()));
            } else {
                left.add(Map.entry(reason, series));
            }
        });
        return new Sums(
                day, sums(taken), Stream.concat(left(left), apart(taken)).toList());
    }

    /** Null when there is nothing against it. */
    private static NotSummed reason(Series series, LocalDate day) {
        if (series.code() == null) {
            return NotSummed.NO_CODE;
        } else if (series.unit() == null) {
            return NotSummed.NO_UNIT;
        } else if (series.at(day).isPresent()) {
            return null;
        } else if (series.points().stream().allMatch(p -> p.value() == null)) {
            return NotSummed.NO_VALUE;
        }
        return series.points().stream().anyMatch(p -> p.value() != null && p.year() != null)
                ? NotSummed.LATER
                : NotSummed.NO_DATE;
    }

    private static List<Sum> sums(List<Taken> taken) {
        record Key(String code, String unit, int year) {}
        Comparator<Key> order =
                Comparator.comparing(Key::code).thenComparing(Key::unit).thenComparing(Key::year);
        return taken.stream()
                .collect(Collectors.groupingBy(
                        t -> new Key(t.series.code(), t.series.unit(), t.point.year()),
                        () -> new TreeMap<>(order),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Sum(
                        e.getKey().code,
                        e.getValue().get(0).series.label(),
                        e.getKey().unit,
                        e.getKey().year,
                        Decimals.of(e.getValue().stream()
                                .map(t -> t.point.value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)),
                        e.getValue().size()))
                .toList();
    }

    private static Stream<Left> left(List<Map.Entry<NotSummed, Series>> left) {
        record Key(NotSummed reason, String code, String label) {}
        Comparator<Key> order = Comparator.comparing(Key::reason)
                .thenComparing(Key::code, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::label);
        return left.stream()
                .collect(Collectors.groupingBy(
                        e -> new Key(
                                e.getKey(), e.getValue().code(), e.getValue().label()),
                        () -> new TreeMap<>(order),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> new Left(
                        e.getKey().reason,
                        e.getKey().code,
                        e.getKey().label,
                        e.getValue().intValue()));
    }

    /** One code in several units is several sums, and so is one unit in several years. */
    private static Stream<Left> apart(List<Taken> taken) {
        return taken.stream()
                .collect(Collectors.groupingBy(t -> t.series.code(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(e -> {
                    var reasons = new ArrayList<NotSummed>();
                    var years = new TreeMap<String, TreeSet<Integer>>();
                    e.getValue().forEach(t -> years.computeIfAbsent(t.series.unit(), u -> new TreeSet<>())
                            .add(t.point.year()));
                    if (years.size() > 1) {
                        reasons.add(NotSummed.OTHER_UNITS);
                    }
                    if (years.values().stream().anyMatch(y -> y.size() > 1)) {
                        reasons.add(NotSummed.OTHER_YEARS);
                    }
                    return reasons.stream()
                            .map(reason -> new Left(
                                    reason,
                                    e.getKey(),
                                    e.getValue().get(0).series.label(),
                                    e.getValue().size()));
                });
    }
}
