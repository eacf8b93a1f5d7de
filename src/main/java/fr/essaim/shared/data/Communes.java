package fr.essaim.shared.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The codes of communes and arrondissements municipaux, those of today and those that were (INSEE, Code officiel géographique,
 * 2026; {@code data/geography}). Read when they are first asked for.
 */
public final class Communes {
    private static final Set<String> SCALES = Set.of("COMMUNE", "ARRONDISSEMENT");

    private static final class Codes {
        private static final Set<String> TODAY = new HashSet<>();
        private static final Map<String, String> SUCCESSORS = new HashMap<>();
        private static final Map<String, List<String>> FORMER;

        static {
            read("territories.tsv", cells -> {
                if (SCALES.contains(cells[0])) {
                    TODAY.add(cells[1]);
                }
            });
            read("former-communes.tsv", cells -> SUCCESSORS.put(cells[0], cells[1]));
            FORMER = SUCCESSORS.keySet().stream().sorted().collect(Collectors.groupingBy(SUCCESSORS::get));
        }
    }

    private Communes() {}

    public static boolean isOfToday(String code) {
        return Codes.TODAY.contains(code);
    }

    /** The commune of today to which the one that had this code belongs; null when there was none. */
    public static String successorOf(String code) {
        return Codes.SUCCESSORS.get(code);
    }

    /** The code of today for this one, which may be one of today, or unknown: then it is given back. */
    public static String today(String code) {
        return code == null ? null : Codes.SUCCESSORS.getOrDefault(code, code);
    }

    /** The codes of those that became parts of this one. */
    public static List<String> formerCodesOf(String code) {
        return Codes.FORMER.getOrDefault(code, List.of());
    }

    /** Each line of a table of {@code data/geography} but the first, which names its columns. */
    public static void read(String table, Consumer<String[]> line) {
        new String(bytes(table), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(text -> line.accept(text.split("\t", -1)));
    }

    /** A table of {@code data/geography}, UTF-8. */
    public static byte[] bytes(String table) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("data/geography/" + table)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
