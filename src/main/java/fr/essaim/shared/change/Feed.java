package fr.essaim.shared.change;

import fr.essaim.shared.data.Href;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads the feed, as bytes that were kept when the resources changed: no entity is made. What passes through here is all
 * that a consumer ever learns.
 */
@ApplicationScoped
public class Feed {
    /**
     * @param end where to go on: the last entry of a full part, the head otherwise
     * @param hasMore whether there is more up to the head
     */
    public record Part(List<Entry> entries, FeedHead.Head end, boolean hasMore) {}

    /** An entry and its place. */
    public record Entry(long position, ChangeEntry change) {}

    private static final String OPEN = """
            select feed_position, type, id, path, rev, changed_at, licence, origin, shown, hidden, is_public, deleted, merged_into
            from change where feed_position > ? and feed_position <= ?""";

    @Inject
    FeedHead head;

    @Inject
    DataSource dataSource;

    /**
     * The entries after a position, at most so many. The head is read before them: what moves beyond it meanwhile is in the
     * next part.
     */
    public Part after(long position, FeedScope scope, int most) {
        FeedHead.Head now = head.read();
        if (position >= now.position()) {
            return new Part(List.of(), now, false);
        }
        List<Entry> entries = entries(position, now.position(), scope, most + 1);
        if (entries.size() <= most) {
            return new Part(entries, now, false);
        }
        List<Entry> part = entries.subList(0, most);
        return new Part(part, new FeedHead.Head(part.get(most - 1).position, now.epoch()), true);
    }

    private List<Entry> entries(long after, long upTo, FeedScope scope, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(OPEN + scope.sql() + " order by " + scope.order() + " limit ?")) {
            int i = 1;
            statement.setLong(i++, after);
            statement.setLong(i++, upTo);
            for (String parameter : scope.parameters()) {
                statement.setString(i++, parameter);
            }
            statement.setInt(i, most);
            var entries = new ArrayList<Entry>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), change(row, scope)));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ChangeEntry change(ResultSet row, FeedScope scope) throws SQLException {
        boolean deleted = row.getBoolean("deleted");
        boolean shows = row.getBoolean("is_public") || scope.drafts() && !deleted;
        UUID mergedInto = row.getObject("merged_into", UUID.class);
        Departure reason = mergedInto != null ? Departure.MERGED : deleted ? Departure.DELETED : Departure.WITHDRAWN;
        return new ChangeEntry(
                shows ? ChangeOp.UPSERT : ChangeOp.DELETE,
                row.getString("type"),
                row.getObject("id", UUID.class),
                new Href(row.getString("path")),
                row.getInt("rev"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                shows ? row.getString("licence") : null,
                shows ? row.getString("origin") : null,
                shows
                        ? Mentions.without(scope.drafts() ? null : row.getString("hidden"), row.getString("shown"))
                        : null,
                shows ? null : reason,
                shows ? null : mergedInto,
                null);
    }
}
