package fr.essaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the service logged while the other tests ran has no key in it and no private person. Quarkus runs a class
 * without {@code @QuarkusTest}, as this one, after all that have it.
 */
class LogTest {
    private static final Path LOG = Path.of("target/log");

    /** Any key and any webhook secret that was issued, the admin token of the tests, the person of {@code PersonTest}. */
    private static final Pattern SECRET = Pattern.compile(
            "ess_[a-z]+_[0-9A-Za-z]{16}_[0-9A-Za-z]{20,}|whsec_[0-9A-Za-z+/]{20,}|the-admin-token-of-the-tests|zwentibold|quixx",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nothing_secret_is_logged() throws IOException {
        List<String> lines = ofThisRun();
        assertTrue(
                lines.stream().anyMatch(line -> line.contains("Unexpected error, trace")),
                "PersonTest has made a failure that is logged: the log is not there, or not of the whole suite");
        assertEquals(
                List.of(),
                lines.stream().filter(line -> SECRET.matcher(line).find()).toList());
    }

    /** A restart begins a new file. */
    private static List<String> ofThisRun() throws IOException {
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        try (Stream<Path> files = Files.list(LOG)) {
            return files.filter(file -> file.toFile().lastModified() >= start)
                    .flatMap(LogTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
