package fr.essaim.recurrence;

import fr.essaim.atelier.Contribution;
import fr.essaim.atelier.Contributions;
import fr.essaim.event.Event;
import fr.essaim.link.Link;
import fr.essaim.link.LinkBasis;
import fr.essaim.link.LinkInput;
import fr.essaim.link.LinkKind;
import fr.essaim.link.Links;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.write.Writing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What is said again from one edition to the next: links of the kind {@code RECURS_IN}, from the earlier line to the later
 * one. A published one was confirmed; an archived one was refused, and is not suggested again.
 */
@ApplicationScoped
class Recurrences {
    /** A series has some hundred lines an edition; of one that has more, the latest are compared. */
    private static final int MOST_LINES = 20_000;

    /** The same thing is said once or twice an edition; who links everything to everything gets a part. */
    private static final int MOST_AGAIN = 200;

    /** From edition to edition. */
    private static final int MOST_STEPS = 20;

    private static final String SAID = "from Contribution c join c.event e left join c.atelier a where ";
    private static final String PUBLIC = "c.publication = PUBLISHED and e.publication = PUBLISHED"
            + " and (a.id is null or a.publication = PUBLISHED)";
    private static final String RECURS =
            "l.kind = RECURS_IN and l.fromType = 'contribution' and l.toType = 'contribution'";

    private static final Comparator<SaidDetail> BY_DAY = Comparator.comparing(
                    SaidDetail::startsAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(said -> said.contribution().id());

    private static final Comparator<SuggestedRecurrences.Suggested> LIKELIEST = Comparator.comparingDouble(
                    SuggestedRecurrences.Suggested::score)
            .reversed()
            .thenComparing(pair -> pair.here().contribution().id())
            .thenComparing(pair -> pair.there().contribution().id());

    @Inject
    EntityManager em;

    @Inject
    Contributions contributions;

    @Inject
    Links links;

    @Inject
    Writing writing;

    /** Where else the public may read it, by way of other editions too, the earliest first. One statement a step. */
    List<SaidDetail> of(Contribution contribution) {
        Set<UUID> known = new HashSet<>(Set.of(contribution.id));
        List<SaidDetail> found = new ArrayList<>();
        Collection<UUID> last = known;
        for (int step = 0; step < MOST_STEPS && !last.isEmpty() && found.size() < MOST_AGAIN; step++) {
            List<SaidDetail> next = nextTo(last, known, MOST_AGAIN - found.size());
            found.addAll(next);
            last = next.stream().map(said -> said.contribution().id()).toList();
            known.addAll(last);
        }
        found.sort(BY_DAY);
        return found;
    }

    private List<SaidDetail> nextTo(Collection<UUID> these, Set<UUID> known, int most) {
        return em.createQuery(
                        "select " + SaidDetail.SELECT + " " + SAID + PUBLIC + " and c.id not in :known and (c.id in ("
                                + Contributions.recurring("from", "to") + " and o.id in :these) or c.id in ("
                                + Contributions.recurring("to", "from") + " and o.id in :these)) order by c.id",
                        SaidDetail.class)
                .setParameter("these", these)
                .setParameter("known", known)
                .setMaxResults(most)
                .getResultList();
    }

    private record Said(SaidDetail detail, List<String> items) {
        String text() {
            return detail.contribution().name() + "\n" + String.join("\n", items);
        }
    }

    private record Pair(UUID one, UUID other) {}

    /** What was said at this event, and at another of its series, in like words, and nobody has judged. Two statements. */
    SuggestedRecurrences suggested(Event event, int limit) {
        List<Said> said = event.series == null ? List.of() : saidIn(event.series.slug());
        Set<Pair> judged = judged(event);
        var lines = new Lines(said.stream().map(Said::text).toList());
        List<SuggestedRecurrences.Suggested> found = IntStream.range(0, said.size())
                .filter(line -> said.get(line).detail.event().id().equals(event.id))
                .boxed()
                .flatMap(line -> lines.like(line)
                        .map(match -> new SuggestedRecurrences.Suggested(
                                said.get(line).detail, said.get(match.line()).detail, match.score(), match.words())))
                .filter(pair -> !pair.there().event().id().equals(event.id))
                .filter(pair -> !judged.contains(new Pair(
                        pair.here().contribution().id(),
                        pair.there().contribution().id())))
                .sorted(LIKELIEST)
                .toList();
        return new SuggestedRecurrences(found.stream().limit(limit).toList(), found.size(), said.size());
    }

    @SuppressWarnings("unchecked")
    private List<Said> saidIn(String series) {
        return em.createQuery(
                        "select " + SaidDetail.SELECT + ", c.details " + SAID + PUBLIC
                                + " and e.series.slug = :series order by e.startsAt desc, c.id",
                        Object[].class)
                .setParameter("series", series)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(row -> new Said((SaidDetail) row[0], row[1] == null ? List.of() : (List<String>) row[1]))
                .toList();
    }

    /** Confirmed or refused, both ways round. */
    private Set<Pair> judged(Event event) {
        var judged = new HashSet<Pair>();
        em.createQuery(
                        "select l.fromId, l.toId from Link l join Contribution c on c.id = l.fromId or c.id = l.toId where "
                                + RECURS + " and l.publication in (PUBLISHED, ARCHIVED) and c.event = :event",
                        Object[].class)
                .setParameter("event", event)
                .getResultStream()
                .forEach(row -> {
                    judged.add(new Pair((UUID) row[0], (UUID) row[1]));
                    judged.add(new Pair((UUID) row[1], (UUID) row[0]));
                });
        return judged;
    }

    /**
     * Keeps a person's verdict as a link; one given before, or a link that waits for the moderators, becomes this.
     *
     * @throws RuleBroken when both were said at one event
     */
    void judge(Contribution one, VerdictInput input) {
        Contribution other = contributions
                .findByIdOptional(input.contribution())
                .filter(Visibility::isPublic)
                .orElseThrow(() -> References.unknown("contribution", input.contribution(), "/contribution"));
        if (!Visibility.isPublic(one)) {
            throw new RuleBroken("recurrence-of-a-draft");
        } else if (one.event.equals(other.event)) {
            throw new RuleBroken("recurrence-of-one-event");
        }
        lock(one, other);
        Publication verdict =
                input.verdict() == RecurrenceVerdict.CONFIRM ? Publication.PUBLISHED : Publication.ARCHIVED;
        Link link = link(one, other);
        if (link.publication != verdict) {
            writing.add(links, link.id.toString(), held -> {
                held.publication = verdict;
                held.moderationNote = input.note();
            });
        }
    }

    /** Of those who judge the same two, one after the other. As it is now: somebody may have changed it meanwhile. */
    private void lock(Contribution one, Contribution other) {
        Contribution first = one.id.toString().compareTo(other.id.toString()) < 0 ? one : other;
        try {
            em.refresh(first, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException deletedMeanwhile) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }

    private Link link(Contribution one, Contribution other) {
        return links.find(
                        "from Link l where " + RECURS
                                + " and (l.fromId = ?1 and l.toId = ?2 or l.fromId = ?2 and l.toId = ?1) order by l.id",
                        one.id,
                        other.id)
                .firstResultOptional()
                .orElseGet(() -> isEarlier(one.event, other.event) ? made(one, other) : made(other, one));
    }

    private static boolean isEarlier(Event one, Event other) {
        Comparator<Event> byDay =
                Comparator.comparing(e -> e.startsAt, Comparator.nullsLast(Comparator.naturalOrder()));
        return byDay.thenComparing(e -> e.id).compare(one, other) < 0;
    }

    private Link made(Contribution earlier, Contribution later) {
        return writing.create(
                links, new LinkInput(LinkKind.RECURS_IN, LinkBasis.INFERRED, end(earlier), end(later), null));
    }

    private LinkInput.End end(Contribution contribution) {
        return new LinkInput.End(contributions.type(), contribution.id.toString());
    }
}
