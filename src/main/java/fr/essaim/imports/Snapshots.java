package fr.essaim.imports;

import fr.essaim.imports.Upload.Line;
import fr.essaim.imports.Upload.Lines;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds what a snapshot lacks, before anything is touched. */
@ApplicationScoped
class Snapshots {
    /** Of five records a snapshot withdraws one, unless more are announced. */
    private static final int GUARD = 5;

    @Inject
    SourceRecords records;

    /**
     * @param missing the records of the source that are to be withdrawn
     * @param isComplete whether it can be trusted to name all it has; nothing is missing otherwise
     */
    record Snapshot(List<UUID> missing, boolean isComplete) {}

    /**
     * @param withdrawing how many withdrawals were announced; may be null
     * @throws Refusal 409 when it would withdraw too much
     */
    Snapshot read(String source, Upload upload, Integer withdrawing) throws IOException {
        var named = new HashMap<String, Set<String>>();
        boolean isComplete = name(upload, named);
        var missing = new ArrayList<UUID>();
        int active = 0;
        for (Object[] row : records.active(source, named.keySet())) {
            active++;
            if (isComplete && !named.get((String) row[1]).contains((String) row[2])) {
                missing.add((UUID) row[0]);
            }
        }
        if (missing.size() * GUARD > active && (withdrawing == null || withdrawing != missing.size())) {
            throw new Refusal(ProblemType.MASS_DELETION_GUARD, missing.size(), active);
        }
        return new Snapshot(missing, isComplete);
    }

    /** @return whether each line says what it is about */
    private static boolean name(Upload upload, Map<String, Set<String>> named) throws IOException {
        boolean all = true;
        try (Lines lines = upload.lines()) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line.type() == null
                        || line.externalId() == null
                        || line.externalId().isBlank()) {
                    all = false;
                } else {
                    named.computeIfAbsent(line.type(), t -> new HashSet<>()).add(line.externalId());
                }
            }
        }
        return all;
    }
}
