package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Set;
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

    @Test
    void without_the_counter_changes_are_lost() throws Exception {
        database.change("create sequence if not exists plain_sequence start with 1");
        var convergence = new Convergence(ADMIN_TOKEN, "http://localhost:" + RestAssured.port);
        convergence.run(Duration.ofSeconds(10));
        assertNotEquals(convergence.published(), convergence.copy);
    }
}
