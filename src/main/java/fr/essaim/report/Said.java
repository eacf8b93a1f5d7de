package fr.essaim.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some words of a report, and the lines that they stand on. */
record Said(String text, List<Integer> lines) {
    static Said of(Line line) {
        return of(line, line.text());
    }

    /** @param text a part of the line */
    static Said of(Line line, String text) {
        return new Said(
                text,
                IntStream.rangeClosed(line.number(), line.toNumber()).boxed().toList());
    }

    /** The words of both; once they are more than any resource holds, they do not get longer. */
    Said and(String between, Said next) {
        return new Said(text.length() > ReportParser.LONGEST ? text : text + between + next.text, on(next).lines);
    }

    /** The same words, which stand on these lines too. */
    Said on(Said other) {
        return new Said(
                text,
                Stream.concat(lines.stream(), other.lines.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    Said saying(String other) {
        return new Said(other, lines);
    }

    static List<String> texts(List<Said> said) {
        return said.stream().map(Said::text).toList();
    }

    static String textOf(Said said) {
        return said == null ? null : said.text;
    }
}
