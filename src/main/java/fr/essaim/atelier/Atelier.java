package fr.essaim.atelier;

import fr.essaim.event.Event;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.DomainEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A theme worked on in a group. */
@Entity
public class Atelier extends DomainEntity {
    @ManyToOne(fetch = FetchType.LAZY)
    public Event event;

    public String title;
    public String description;

    /** Codes of the vocabulary {@code theme}. */
    @Convert(converter = Codes.class)
    public List<String> themes = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "themes", insertable = false, updatable = false)
    public String themeCodes;

    /** Its place among the event's ateliers, from 1. */
    public int position;

    public Integer durationMinutes;

    @Enumerated(EnumType.STRING)
    public CaptureState captureState;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Facilitator> facilitators = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public Facilitator rapporteur;

    public Integer attendance;

    @Override
    public Stream<DomainEntity> belongsTo() {
        return Stream.ofNullable(event);
    }
}
