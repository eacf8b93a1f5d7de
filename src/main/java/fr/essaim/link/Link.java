package fr.essaim.link;

import fr.essaim.shared.data.DomainEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

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
}
