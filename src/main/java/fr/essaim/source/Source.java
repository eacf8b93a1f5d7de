package fr.essaim.source;

import fr.essaim.shared.data.NamedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

/** A partner network or a document, as an origin of data. */
@Entity
public class Source extends NamedEntity {
    public String description;
    public String website;
    public Instant lastSyncAt;

    @Override
    protected Iterable<String> searchable() {
        return List.of(slug);
    }
}
