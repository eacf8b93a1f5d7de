package fr.essaim.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Where the fields of a resource come from, when that is more than one record that says all. A field is a member of the
 * input that would make the resource.
 */
@Entity
public class Provenance {
    @Id
    public UUID resourceId;

    /** Fields that stay as they are, whatever the sources say. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Pin> pins = new HashMap<>();

    /** The record that the value of a field comes from; none for what was said here. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, UUID> origins = new HashMap<>();

    /** Who decided on a field, and when. */
    public record Pin(String by, Instant at) {}

    protected Provenance() {}

    Provenance(UUID resourceId) {
        this.resourceId = resourceId;
    }

    void pin(String field, String by, Instant now) {
        var more = new HashMap<>(pins);
        more.put(field, new Pin(by, now));
        pins = more;
        origins = without(origins, field);
    }

    void unpin(String field) {
        pins = without(pins, field);
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        var less = new HashMap<>(map);
        less.remove(key);
        return less;
    }
}
