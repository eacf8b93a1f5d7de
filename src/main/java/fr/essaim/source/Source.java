package fr.essaim.source;

import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.Partner;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A partner network or a document, as an origin of data. */
@Entity
public class Source extends NamedEntity implements Partner {
    public String description;
    public String website;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> authorities = new ArrayList<>();

    /** To have been heard is no change of a source: imports note it aside. */
    @Formula("(select y.finished_at from source_sync y where y.source_slug = slug)")
    public Instant lastSyncAt;

    @Override
    public List<String> authorities() {
        return authorities;
    }

    @Override
    protected Iterable<String> searchable() {
        return List.of(slug);
    }
}
