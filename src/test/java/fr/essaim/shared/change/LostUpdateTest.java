package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The negative control of {@link ConvergenceTest}: with a plain sequence for positions the copy stays wrong for ever. */
@QuarkusTest
@TestProfile(LostUpdateTest.WithPlainSequence.class)
class LostUpdateTest extends ApiTest {
    public static class WithPlainSequence implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(PlainSequence.class);
        }
    }

    @Inject
    PlainSequence sequence;

    @Test
    void without_the_counter_changes_are_lost() throws Exception {
        database.change("create sequence if not exists plain_sequence start with 1");
        var convergence = new Convergence(ADMIN_TOKEN, "http://localhost:" + RestAssured.port);
        convergence.run(Duration.ofSeconds(10));
        oneIsLate(convergence);
        assertNotEquals(convergence.published(), convergence.copy);
    }

    /**
     * A consumer that is behind loses nothing by chance, so one loss is made: a change has its position first and is committed
     * last, and the consumer reads in between.
     */
    private void oneIsLate(Convergence convergence) throws Exception {
        List<String> poles = Stream.of("tard", "tot")
                .map(slug -> "/api/v1/poles/" + create("/api/v1/poles", Map.of("slug", slug, "name", slug)))
                .toList();
        poles.forEach(ApiTest::publish);
        PlainSequence.Hold hold = sequence.holdNext();
        var late = CompletableFuture.runAsync(() -> rename(poles.get(0)));
        hold.reached().await();
        rename(poles.get(1));
        convergence.catchUp();
        hold.open().countDown();
        late.join();
        convergence.catchUp();
    }

    private static void rename(String pole) {
        admin().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Renommé\"}")
                .patch(pole)
                .then()
                .statusCode(200);
    }
}
