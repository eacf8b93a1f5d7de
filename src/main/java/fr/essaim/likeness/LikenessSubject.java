package fr.essaim.likeness;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A public resource as it is compared with others. */
@Entity
public class LikenessSubject {
    @Id
    public UUID resourceId;

    public String type;

    /** Of the feed that it was read in. */
    public String epoch;

    @JdbcTypeCode(SqlTypes.JSON)
    public Portrait portrait;

    /** Under which those that may be like it are looked for. */
    @ElementCollection
    @CollectionTable(name = "likeness_key", joinColumns = @JoinColumn(name = "resource_id"))
    @Column(name = "word")
    public Set<String> keys = new HashSet<>();

    protected LikenessSubject() {}

    LikenessSubject(UUID resourceId, String type) {
        this.resourceId = resourceId;
        this.type = type;
    }
}
