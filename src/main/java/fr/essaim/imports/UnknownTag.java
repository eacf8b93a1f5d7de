package fr.essaim.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A tag of a record that stands for nothing in a list of the service yet. */
@Entity
class UnknownTag {
    private static final int LONGEST = 300;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID recordId;
    String sourceSlug;
    String vocabulary;

    /** The list that the field draws upon. */
    String list;

    /** Of the list when it was looked for there; -1 of a list that was not there. */
    int listVersion;

    String tag;
    Instant seenAt;

    protected UnknownTag() {}

    UnknownTag(SourceRecord record, Tags.Unknown unknown) {
        recordId = record.id;
        sourceSlug = record.sourceSlug;
        vocabulary = record.vocabulary;
        list = unknown.list();
        listVersion = unknown.listVersion();
        tag = unknown.tag().length() <= LONGEST ? unknown.tag() : unknown.tag().substring(0, LONGEST);
        seenAt = record.receivedAt;
    }
}
