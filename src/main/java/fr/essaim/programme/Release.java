package fr.essaim.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A programme as it was made public, under a number of its own. It never changes. */
@Entity
@Immutable
@Table(name = "programme_release")
public class Release {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Programme programme;

    /** From 1, without a gap. */
    public int number;

    public Instant releasedAt;
    public String releasedBy;

    /** What is new in it, for those who had read the one before. */
    public String note;

    @JdbcTypeCode(SqlTypes.JSON)
    public ProgrammeInput content;
}
