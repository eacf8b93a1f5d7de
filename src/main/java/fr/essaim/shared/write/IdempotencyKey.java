package fr.essaim.shared.write;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** A key and the answer that was given under it; no answer while its transaction runs. */
@Entity
class IdempotencyKey {
    @EmbeddedId
    Id id;

    String fingerprint;
    Instant createdAt;
    int status;
    String location;
    Integer version;
    Instant answeredAt;
    byte[] body;

    /** A key is its caller's own. */
    @Embeddable
    record Id(
            String owner, @Column(name = "idempotency_key") String text) implements Serializable {}
}
