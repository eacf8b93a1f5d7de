package fr.essaim.project;

import fr.essaim.shared.data.DomainEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a project proposes to everyone: the <i>action concrète</i> of its sheet. */
@Entity
public class Offer extends DomainEntity {
    @ManyToOne(fetch = FetchType.LAZY)
    public Project project;

    /** Its place among the project's offers, from 1. */
    public int position;

    @Enumerated(EnumType.STRING)
    public OfferKind kind;

    public String text;
    public String place;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<LocalDate> dates = new ArrayList<>();

    public Integer capacity;
    public LocalDate expiresOn;

    @Override
    public Stream<DomainEntity> belongsTo() {
        return Stream.ofNullable(project);
    }

    @Override
    public Stream<DomainEntity> shownIn() {
        return Stream.ofNullable(project);
    }
}
