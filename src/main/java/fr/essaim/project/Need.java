package fr.essaim.project;

import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.territory.TerritoryCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The counterpart of an offer: what a pole, an organisation or a territory looks for. */
@Entity
public class Need extends DomainEntity {
    @Enumerated(EnumType.STRING)
    public OfferKind kind;

    public String text;

    @ManyToOne(fetch = FetchType.LAZY)
    public Pole pole;

    @ManyToOne(fetch = FetchType.LAZY)
    public Organisation organisation;

    @JdbcTypeCode(SqlTypes.JSON)
    public TerritoryCode territory;

    public LocalDate expiresOn;

    @Override
    public Stream<DomainEntity> belongsTo() {
        return Stream.of(pole, organisation).flatMap(Stream::ofNullable);
    }
}
