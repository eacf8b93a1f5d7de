package fr.essaim.shared.security;

import fr.essaim.shared.data.Codes;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** A key: who holds it, what it allows, until when. Of the secret only the hash is here. */
@Entity
@DynamicUpdate // noting a use must not write back what a revocation has changed meanwhile
public class ApiKey {
    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public KeyKind kind;

    /** Who or what holds it. */
    public String holder;

    @Convert(converter = Codes.class)
    public List<String> scopes;

    public String secretHash;

    /** After a rotation the secret before is good for a while, so that nobody is locked out. */
    public String previousHash;

    public Instant previousUntil;
    public Instant createdAt;
    public Instant expiresAt;
    public Instant revokedAt;
    public Instant lastUsedAt;

    /** Gives it a new secret; the one before stays good for {@code overlap}. Returns the new key in clear. */
    String rotate(Duration overlap, Instant now) {
        previousHash = secretHash;
        previousUntil = now.plus(overlap);
        return renew();
    }

    /** Gives it a secret. Returns the key in clear. */
    String renew() {
        String text = KeyText.write(kind, id);
        secretHash = KeyText.read(text).secretHash();
        return text;
    }

    /** Whether this secret opens the door now. */
    boolean accepts(String hash, Instant now) {
        boolean alive = revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
        boolean current = hash.equals(secretHash);
        boolean previous = hash.equals(previousHash) && now.isBefore(previousUntil);
        return alive && (current || previous);
    }
}
