package fr.essaim.webhook;

import fr.essaim.shared.ApiTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A receiver, a key that may make webhooks, and a doorbell that is rung by hand. */
abstract class RingingTest extends ApiTest {
    static final String WEBHOOKS = "/api/v1/webhooks";

    @Inject
    Doorbell doorbell;

    Receiver receiver;
    String key;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
        key = key("webhooks");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    /** Makes a webhook at this address. */
    Response make(String url) {
        return post(with(key), WEBHOOKS, Map.of("url", url));
    }

    /** The id of a webhook at the receiver, proved. */
    String active() {
        String id = make(receiver.url()).then().statusCode(201).extract().path("id");
        ring();
        receiver.messages.clear();
        return id;
    }

    /** As if the second was over: makes the calls that are due, and waits for the last one's end. */
    void ring() {
        doorbell.ring().join();
    }

    /** Something public changes. */
    void advance() {
        String name = "organisation-" + UUID.randomUUID();
        create("/api/v1/organisations", Map.of("slug", name, "name", name));
    }

    Response read(String id) {
        return with(key).get(WEBHOOKS + "/" + id);
    }

    Response ask(String id, String what) {
        return with(key).post(WEBHOOKS + "/" + id + "/" + what);
    }

    Response change(String id, String member, Object value) {
        var patch = new HashMap<String, Object>();
        patch.put(member, value);
        return patch(with(key), WEBHOOKS + "/" + id, "*", patch);
    }

    String state(String id) {
        return read(id).path("state");
    }

    /** Outcome of the latest attempt. */
    String outcome(String id) {
        return read(id).path("attempts[0].outcome");
    }

    /** Changes what the clock would. */
    void inTheRow(String id, Consumer<Webhook> change) {
        database.write(em -> change.accept(em.find(Webhook.class, UUID.fromString(id))));
    }
}
