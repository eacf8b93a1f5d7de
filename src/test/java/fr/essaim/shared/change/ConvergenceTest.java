package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.essaim.pole.Pole;
import fr.essaim.shared.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever follows the feed ends with what is there, whatever others do at the same time. {@link LostUpdateTest} shows that this bites. */
@QuarkusTest
class ConvergenceTest extends ApiTest {
    @Test
    void a_copy_kept_by_the_feed_is_equal_in_the_end_and_the_head_counts_what_was_committed() throws Exception {
        var convergence = new Convergence(ADMIN_TOKEN, "http://localhost:" + RestAssured.port);
        convergence.changeInVain = id -> database.writeInVain(em -> {
            Pole pole = em.find(Pole.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (pole != null) {
                pole.name = "Jamais";
            }
        });
        convergence.run(Duration.ofSeconds(30));
        assertEquals(convergence.published(), convergence.copy);
        assertTrue(convergence.written.get() > 0 && convergence.takenBack.get() > 0);
        long head = database.count("select h.seq from FeedCounter h");
        assertEquals(database.count("select sum(c.rev) from Change c"), head);
        assertEquals(convergence.written.get(), head, "changes that were answered as made");
        assertEquals(database.rows("change_history"), head, "revisions");
    }
}
