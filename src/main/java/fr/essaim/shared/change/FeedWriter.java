package fr.essaim.shared.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives changes their places in the feed, as the last work of a transaction on the database. */
@ApplicationScoped
class FeedWriter {
    private static final int MOST_IN_A_STATEMENT = 1000;

    @Inject
    EntityManager em;

    @Inject
    FeedHead head;

    @Inject
    Clock clock;

    /**
     * Everything that this reads and writes is read and written by whoever holds the head alone. So what one transaction
     * hides or shows is known to the next, even if it is about a resource that the next has changed in the meantime.
     *
     * @param now what became of each resource, null when it is no more
     */
    void write(Map<UUID, Resource> now) {
        head.hold();
        Map<UUID, Change> work = byIds(now.keySet());
        var moved = new HashSet<UUID>();
        now.forEach((id, resource) -> {
            if (become(work, id, resource)) {
                moved.add(id);
            }
        });
        moved.addAll(new Visible(work).settle());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        work.values().stream().filter(change -> moved.contains(change.id)).forEach(change -> {
            change.takesPlace(head.next(), at);
            em.persist(change);
        });
        em.flush();
    }

    private static boolean become(Map<UUID, Change> work, UUID id, Resource resource) {
        if (resource != null) {
            return work.computeIfAbsent(id, i -> new Change(i, resource.type())).becomes(resource);
        }
        Change before = work.get(id);
        if (before == null) {
            return false; // made and deleted in one transaction
        }
        before.isDeleted();
        return true;
    }

    private Map<UUID, Change> byIds(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Change>();
        inParts(ids, part -> em.createQuery(
                                "select distinct c from Change c left join fetch c.mentions where c.id in :ids",
                                Change.class)
                        .setParameter("ids", part)
                        .getResultList())
                .forEach(change -> found.put(change.id, change));
        return found;
    }

    /** The ids of what names one of these. */
    private List<UUID> naming(Collection<UUID> ids) {
        return inParts(ids, part -> em.createQuery(
                        "select distinct c.id from Change c join c.mentions m where m.mentioned in :ids", UUID.class)
                .setParameter("ids", part)
                .getResultList());
    }

    private List<UUID> hiddenAmong(Collection<UUID> ids) {
        return inParts(ids, part -> em.createQuery(
                        "select c.id from Change c where c.id in :ids and c.isPublic = false", UUID.class)
                .setParameter("ids", part)
                .getResultList());
    }

    private static <T> List<T> inParts(Collection<UUID> ids, Function<List<UUID>, List<T>> query) {
        var all = List.copyOf(ids);
        var found = new ArrayList<T>();
        for (int from = 0; from < all.size(); from += MOST_IN_A_STATEMENT) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + MOST_IN_A_STATEMENT))));
        }
        return found;
    }

    /** Who is public now, and what that makes of those who name them. */
    private class Visible {
        private final Map<UUID, Change> work;
        private final Set<UUID> asked = new HashSet<>();
        private final Set<UUID> hiddenElsewhere = new HashSet<>();

        /** @param work what has changed; what changes with it is added */
        Visible(Map<UUID, Change> work) {
            this.work = work;
        }

        /** The ids of those that the public sees otherwise than before. */
        Set<UUID> settle() {
            var seenOtherwise = new HashSet<UUID>();
            Collection<Change> fresh = work.values();
            while (!fresh.isEmpty()) {
                ask(fresh);
                Set<UUID> flipped = flip();
                seenOtherwise.addAll(flipped);
                List<UUID> others = naming(flipped).stream()
                        .filter(id -> !work.containsKey(id))
                        .toList();
                Map<UUID, Change> more = byIds(others);
                work.putAll(more);
                fresh = more.values();
            }
            work.values().stream().filter(this::hides).forEach(change -> seenOtherwise.add(change.id));
            return seenOtherwise;
        }

        private void ask(Collection<Change> about) {
            Set<UUID> news = about.stream()
                    .flatMap(change -> change.mentions.stream().map(Change.Mention::mentioned))
                    .filter(asked::add)
                    .collect(Collectors.toSet());
            hiddenElsewhere.addAll(hiddenAmong(news));
        }

        private Set<UUID> flip() {
            var flipped = new HashSet<UUID>();
            var known = new HashMap<UUID, Boolean>();
            for (Change change : work.values()) {
                boolean is = isPublic(change, known);
                if (is != change.isPublic) {
                    flipped.add(change.id);
                }
            }
            work.values().forEach(change -> change.isPublic = known.get(change.id));
            return flipped;
        }

        private boolean isPublic(Change change, Map<UUID, Boolean> known) {
            Boolean answer = known.get(change.id);
            if (answer == null) {
                answer = change.showable
                        && change.mentions.stream()
                                .filter(Change.Mention::owner)
                                .allMatch(owner -> isPublic(owner.mentioned(), known));
                known.put(change.id, answer);
            }
            return answer;
        }

        private boolean isPublic(UUID id, Map<UUID, Boolean> known) {
            Change change = work.get(id);
            return change == null ? !hiddenElsewhere.contains(id) : isPublic(change, known);
        }

        /** Whether it names other things that the public is not told of than before. */
        private boolean hides(Change change) {
            String hidden = !change.isPublic
                    ? null
                    : Mentions.joined(change.mentions.stream()
                            .map(Change.Mention::mentioned)
                            .filter(id -> work.containsKey(id) ? !work.get(id).isPublic : hiddenElsewhere.contains(id))
                            .collect(Collectors.toSet()));
            boolean otherwise = !Objects.equals(hidden, change.hidden);
            change.hidden = hidden;
            return otherwise;
        }
    }
}
