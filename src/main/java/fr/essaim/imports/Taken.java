package fr.essaim.imports;

import fr.essaim.shared.change.FieldChange;
import java.util.List;

/**
 * What became of a record that was sent.
 *
 * @param record as it is now; null when it was not taken
 * @param changes of the resource, when they were asked for
 * @param unknown the tags that stand for nothing and were left out
 * @param why it was not taken
 */
record Taken(
        RecordOutcome outcome,
        SourceRecord record,
        List<FieldChange> changes,
        List<Tags.Unknown> unknown,
        RuntimeException why) {
    static Taken not(RuntimeException why) {
        return new Taken(RecordOutcome.ERROR, null, null, List.of(), why);
    }

    /** It is here already, or something later is. */
    static Taken already(RecordOutcome outcome, SourceRecord record) {
        return new Taken(outcome, record, List.of(), List.of(), null);
    }
}
