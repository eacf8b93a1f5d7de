package fr.essaim.forum;

import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class ForumSessions implements Repository<ForumSession>, Listed {
    static final String COLLECTION = "forum-sessions";

    private static final Listing<ForumSessionSummary> ROWS = Listing.of(
                    ForumSessionSummary.class,
                    COLLECTION,
                    "ForumSession s join s.event e",
                    "title",
                    Ref.select("events", "e"),
                    "s.title",
                    "s.kind",
                    "s.state",
                    "s.position",
                    "s.durationMinutes",
                    "s.summary",
                    "s.themes")
            .sort("event", "e.sortName", String.class, s -> Fold.of(s.event().name()))
            .sort("order", "s.position", Integer.class, ForumSessionSummary::order)
            .belongingTo("e")
            .byDefault("createdAt");

    @Inject
    Wording wording;

    public static Ref ref(ForumSession session) {
        return session == null ? null : Ref.of(COLLECTION, session, session.title);
    }

    public Page<ForumSessionSummary> search(ForumSessionFilter filter, PageParams page) {
        var where = Where.visible("s", page)
                .andIs("e", "event", filter.event())
                .and("s.kind = :kind", "kind", filter.kind())
                .andHasAny("s.themeCodes", "theme", wording.asked("theme", filter.theme()))
                .and("s.state = :state", "state", filter.state())
                .and("s.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince())
                .andExists("ForumSession t join t.projects p", "t = s", "project", filter.project(), "p");
        return ROWS.page(getEntityManager(), where, page);
    }

    /** All the forum sessions of an event, in their order. */
    public List<ForumSessionSummary> ofEvent(UUID event) {
        var where = Where.published("s").and("e.id = :event", "event", event);
        return ROWS.all(getEntityManager(), where, "order");
    }

    @Override
    public String type() {
        return "forum-session";
    }

    @Override
    public Listing<ForumSessionSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<ForumSessionInput> input() {
        return ForumSessionInput.class;
    }

    @Override
    public ForumSession blank() {
        return new ForumSession();
    }

    @Override
    public ForumSessionInput inputOf(ForumSession session) {
        return ForumSessionInput.of(session);
    }

    @Override
    public ForumSessionDetail detail(ForumSession session) {
        return ForumSessionDetail.of(session);
    }
}
