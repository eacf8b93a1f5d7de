package fr.essaim.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many there are, and how many of each kind. */
@Schema(name = "Tally")
record Tally(
        @Schema(required = true) Integer count,

        @Schema(required = true, description = "Kinds of which there are none are left out.")
        List<Of> by) {

    /** @param code null for those of which it is not known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TallyOf")
    record Of(
            @Schema(description = "A code; left out for those of which it is not known.")
            String code,

            @Schema(required = true) Integer count) {}

    /** Rows of a kind, which may be null, and a number. */
    static Tally of(List<Object[]> rows) {
        return of(rows, row -> Stream.ofNullable(row[0]));
    }

    /** Each row counts once in all, and for each of its kinds; its number is its last column. */
    static Tally of(List<Object[]> rows, Function<Object[], Stream<?>> kinds) {
        var numbers = new TreeMap<String, Integer>();
        int unknown = 0;
        int all = 0;
        for (Object[] row : rows) {
            int number = ((Number) row[row.length - 1]).intValue();
            List<?> codes = kinds.apply(row).toList();
            codes.forEach(code -> numbers.merge(code.toString(), number, Integer::sum));
            unknown += codes.isEmpty() ? number : 0;
            all += number;
        }
        Stream<Of> known = numbers.entrySet().stream().map(Tally::of);
        return new Tally(
                all,
                Stream.concat(known, unknown == 0 ? Stream.empty() : Stream.of(new Of(null, unknown)))
                        .toList());
    }

    private static Of of(Map.Entry<String, Integer> number) {
        return new Of(number.getKey(), number.getValue());
    }
}
