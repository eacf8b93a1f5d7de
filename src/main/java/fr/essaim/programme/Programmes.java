package fr.essaim.programme;

import fr.essaim.atelier.Atelier;
import fr.essaim.atelier.Ateliers;
import fr.essaim.event.Event;
import fr.essaim.event.Events;
import fr.essaim.forum.ForumSession;
import fr.essaim.forum.ForumSessions;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Scheduled.State;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class Programmes implements Repository<Programme> {
    @Inject
    Ateliers ateliers;

    @Inject
    ForumSessions forumSessions;

    @Override
    public String type() {
        return "programme";
    }

    @Inject
    Releases releases;

    /** The programme of an event that whoever asks may see, in progress or released; 404 when there is none. */
    Programme ofEvent(Event event) {
        return seenOf(event).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** What {@link #read} shows of an event's programme, if whoever asks may see one. */
    public Optional<ProgrammeDetail> shownOf(Event event) {
        return seenOf(event).map(this::read);
    }

    private Optional<Programme> seenOf(Event event) {
        return find("event", event)
                .firstResultOptional()
                .filter(Visibility::shows)
                .filter(p -> p.released != null || Visibility.showsUnpublished(p));
    }

    /** The programme in progress for those who work on it, the latest release for the public. */
    ProgrammeDetail read(Programme programme) {
        return Visibility.showsUnpublished(programme)
                ? detail(programme)
                : detail(releases.get(programme, programme.released), "programme");
    }

    /** @throws RuleBroken when nothing has changed since the release before */
    void release(Programme programme, String note) {
        if (!releaseNews(programme, note)) {
            throw new RuleBroken("release-unchanged", programme.released);
        }
    }

    /** False, and no release, when it would say what the one before says. */
    private boolean releaseNews(Programme programme, String note) {
        Function<ProgrammeInput, Plan> plans = plans(programme.event);
        ProgrammeInput content = plans.apply(ProgrammeInput.of(programme)).publicPart();
        if (programme.released != null) {
            Plan latest = plans.apply(releases.get(programme, programme.released).content);
            if (ProgrammeComparison.of(null, latest, null, plans.apply(content)).findsNothing()) {
                return false;
            }
        }
        releases.make(programme, content, note);
        return true;
    }

    /** A data set is public at once, and what it says again needs no other release. */
    @Override
    public void broughtIn(Programme programme) {
        flush();
        releaseNews(programme, null);
    }

    /** @see ReleaseResource#compare */
    ProgrammeComparison compare(Programme programme, Integer from, Integer to) {
        Integer later = to != null || Visibility.showsUnpublished(programme) ? to : programme.released;
        Integer earlier = from != null ? from : later == null ? programme.released : (Integer) (later - 1);
        boolean fromNothing = earlier == null || from == null && earlier == 0;
        Function<ProgrammeInput, Plan> plans = plans(programme.event);
        return ProgrammeComparison.of(
                fromNothing ? null : earlier,
                fromNothing ? null : plans.apply(releases.get(programme, earlier).content),
                later,
                later == null
                        ? plans.apply(ProgrammeInput.of(programme)).shown()
                        : plans.apply(releases.get(programme, later).content));
    }

    @Override
    public Class<ProgrammeInput> input() {
        return ProgrammeInput.class;
    }

    @Override
    public Programme blank() {
        return new Programme();
    }

    @Override
    public ProgrammeInput inputOf(Programme programme) {
        return ProgrammeInput.of(programme);
    }

    @Override
    public ProgrammeInput publicInputOf(Programme programme) {
        return programme.released == null ? null : releases.get(programme, programme.released).content;
    }

    @Override
    public Href self(Programme programme) {
        return new Href(Href.to(Events.COLLECTION, programme.event.id).path() + "/programme");
    }

    @Override
    public ProgrammeDetail detail(Programme programme) {
        return detail(
                Meta.of(Events.ref(programme.event).url(), "programme", programme),
                programme,
                ProgrammeInput.of(programme),
                null);
    }

    /** As it was made public, whatever became of it since; what is public no more is not named. */
    ProgrammeDetail detail(Release release) {
        return detail(release, "programme/releases/" + release.number);
    }

    private ProgrammeDetail detail(Release release, String name) {
        Programme p = release.programme;
        Href self = new Href(Events.ref(p.event).url().path() + "/" + name);
        var meta = new Meta(
                null,
                p.id,
                null,
                release.number,
                p.createdAt,
                release.releasedAt,
                p.publication,
                p.source,
                p.licence,
                Map.of("self", self));
        return detail(meta, p, release.content, ReleaseSummary.of(release));
    }

    /** @param release null of the programme in progress */
    private ProgrammeDetail detail(Meta meta, Programme programme, ProgrammeInput content, ReleaseSummary release) {
        UUID event = programme.event.id;
        Function<ProgrammeInput, Plan> plans = plans(programme.event);
        Plan said = release == null ? plans.apply(content).shown() : plans.apply(content);
        int end = release == null ? Integer.MAX_VALUE : release.number();
        return ProgrammeDetail.of(
                meta,
                said,
                release,
                ateliers.ofEvent(event),
                forumSessions.ofEvent(event),
                () -> ProgrammeCalendar.of(
                        said,
                        releases.before(programme, end).stream().map(plans).toList(),
                        new State(meta.version(), meta.updatedAt())));
    }

    /** Makes plans of what is said of this event. One statement for its ateliers, one for its forum sessions. */
    private Function<ProgrammeInput, Plan> plans(Event event) {
        Map<UUID, Atelier> ofAteliers = byId(ateliers.list("event", event));
        Map<UUID, ForumSession> ofForum = byId(forumSessions.list("event", event));
        return said -> Plan.of(event, said, ofAteliers, ofForum);
    }

    private static <E extends DomainEntity> Map<UUID, E> byId(List<E> entities) {
        return entities.stream().collect(Collectors.toMap(e -> e.id, Function.identity()));
    }
}
