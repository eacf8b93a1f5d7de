package fr.essaim.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hard cases of a listing, named by what is hard in them: the records that the script makes, and what it says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingToRecordsTest {
    private static final Path LISTINGS = Path.of("src/test/resources/listings");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"poles", "events"})
    void what_is_certain_is_a_record_and_the_rest_is_said(String listing) throws Exception {
        assertEquals(0, run(LISTINGS.resolve(listing + ".csv")));
        assertEquals(Files.readString(LISTINGS.resolve(listing + ".ndjson")), written("records"));
        assertEquals(Files.readString(LISTINGS.resolve(listing + ".txt")), written("report"));
    }

    @Test
    void another_file_is_no_listing() throws Exception {
        Path other = Files.writeString(directory.resolve("other.csv"), "id,name\n1,Un pôle\n");
        assertEquals(1, run(other));
        assertEquals("", written("records"));
    }

    /** The exit status of the script. */
    private int run(Path listing) throws InterruptedException, IOException {
        try {
            return new ProcessBuilder("python3", "src/scripts/listing-to-records", "essai", listing.toString())
                    .redirectOutput(directory.resolve("records").toFile())
                    .redirectError(directory.resolve("report").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            assumeTrue(false, "there is no Python 3 here");
            throw e;
        }
    }

    private String written(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }
}
