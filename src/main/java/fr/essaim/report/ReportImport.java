package fr.essaim.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What was made of a report that someone sent. The text itself is not kept. */
@Entity
public class ReportImport {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public Instant createdAt;
    public String createdBy;

    /** SHA-256 of the text and of the event that it was sent for. */
    public String contentHash;

    /** How often this text has been taken in, from 1. */
    public int attempt;

    public int lineCount;
    public UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<ReportDraft.Kept> drafts = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Account.Outline> headings;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<ReportImportDetail.Unrecognised> unrecognised;
}
