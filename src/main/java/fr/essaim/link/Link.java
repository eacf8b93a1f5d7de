package fr.essaim.link;

import fr.essaim.shared.data.DomainEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import java.util.stream.Stream;

/** One link, from a resource to another. */
@Entity
public class Link extends DomainEntity {
    @Enumerated(EnumType.STRING)
    public LinkKind kind;

    @Enumerated(EnumType.STRING)
    public LinkBasis basis;

    public String fromType;
    public UUID fromId;
    public String toType;
    public UUID toId;
    public String note;

    /** A link to what the public does not see is not shown. */
    @Override
    public Stream<UUID> owners() {
        return Stream.of(fromId, toId);
    }
}
