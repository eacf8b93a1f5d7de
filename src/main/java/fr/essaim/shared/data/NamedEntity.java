package fr.essaim.shared.data;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.UUID;

/** A resource known by a name and a slug: the slug is accepted wherever its id is. */
@MappedSuperclass
public abstract class NamedEntity extends DomainEntity {
    public String slug;
    public String name;

    /** The name folded by {@link Fold}: what lists sort and look up by, in the same order on every database. */
    public String sortName;

    /** The resource of the same type that stands for this one since the two were found to be one; null while it stands for itself. */
    public UUID mergedInto;

    /** Every text that {@code q=} looks into. */
    public String searchText;

    /** The texts that {@code q=} looks into, besides the name. */
    protected abstract Iterable<String> searchable();

    @PrePersist
    @PreUpdate
    void fold() {
        sortName = Fold.of(name);
        searchText = Fold.all(name, searchable());
    }
}
