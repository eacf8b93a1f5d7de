package fr.essaim.shared.change;

import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which part of the feed somebody reads: filters on what never changes of a resource, and whether drafts are seen. A cursor
 * is good for one scope in one epoch.
 *
 * @param types all of them when empty
 * @param withoutSource the slug of the source whose resources are left out, or null
 */
public record FeedScope(Set<String> types, String withoutSource, boolean drafts) {
    /** All that the public sees. */
    public static final FeedScope PUBLIC = new FeedScope(Set.of(), null, false);

    /**
     * @param types separated by commas, null for all
     * @param known the types that there are
     */
    static FeedScope of(String types, String withoutSource, boolean drafts, Iterable<String> known) {
        var all = new TreeSet<String>();
        known.forEach(all::add);
        var wanted = new TreeSet<>(types == null ? List.<String>of() : List.of(types.split(",", -1)));
        for (String type : wanted) {
            if (!all.contains(type)) {
                throw new Refusal(ProblemType.INVALID_QUERY)
                        .parameter("types", "not-one-of", type, String.join(", ", all));
            }
        }
        return new FeedScope(wanted, withoutSource, drafts);
    }

    /** The columns of the index that each scope enters by, so that a database stops where the part ends. */
    String order() {
        return drafts ? "feed_position" : "was_public, feed_position";
    }

    String sql() {
        return (drafts ? "" : " and was_public")
                + (types.isEmpty()
                        ? ""
                        : " and type in (" + String.join(", ", Collections.nCopies(types.size(), "?")) + ")")
                + (withoutSource == null ? "" : " and (source_slug is null or source_slug <> ?)");
    }

    List<String> parameters() {
        return Stream.concat(types.stream(), Stream.ofNullable(withoutSource)).toList();
    }

    String cursorAt(FeedHead.Head end) {
        return Cursor.seal(Cursor.of(List.of(end.epoch(), Long.toString(end.position()))), belongsTo());
    }

    /**
     * The position in a cursor, 0 for none.
     *
     * @throws Refusal 400 for what is no cursor of this scope, 410 when it counts in another history than the head
     */
    long positionIn(String since, FeedHead.Head now, String beginning) {
        if (since == null) {
            return 0;
        }
        if (!Cursor.isSealed(since, belongsTo())) {
            throw new Refusal(ProblemType.INVALID_CURSOR).parameter("since", "invalid-cursor");
        }
        List<String> values = Cursor.open(since, 2);
        if (!values.get(0).equals(now.epoch()) || Long.parseLong(values.get(1)) > now.position()) {
            throw new Refusal(ProblemType.CURSOR_EXPIRED).with("Link", "<" + beginning + ">; rel=\"first\"");
        }
        return Long.parseLong(values.get(1));
    }

    private String belongsTo() {
        return "changes " + types + " " + withoutSource + " " + drafts;
    }
}
