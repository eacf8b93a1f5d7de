package fr.essaim.likeness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.write.Merging;
import fr.essaim.shared.write.Removed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What may be one, for the moderators to judge. Nothing here merges by itself. */
@ApplicationScoped
class Likenesses implements PanacheRepositoryBase<Likeness, UUID> {
    @Inject
    Catalogue catalogue;

    @Inject
    Merging merging;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /** The oldest first. One statement, and one for each type among them. */
    Page<LikenessDetail> page(LikenessState state, String type, String of, CursorParams page) {
        var params = new HashMap<String, Object>();
        var hql = new StringBuilder("1 = 1");
        if (state != null) {
            hql.append(" and state = :state");
            params.put("state", state);
        }
        if (type != null) {
            hql.append(" and type = :type");
            params.put("type", type);
        }
        if (of != null) {
            hql.append(" and (firstId in :of or secondId in :of)");
            params.put("of", catalogue.idsOf(of));
        }
        if (page.cursor() != null) {
            hql.append(" and id > :after");
            params.put("after", Cursor.uuid(page.cursor()));
        }
        List<Likeness> rows =
                find(hql + " order by id", params).page(0, page.limit() + 1).list();
        Map<UUID, Ref> names = names(rows);
        return Page.of(rows.stream().map(l -> LikenessDetail.of(l, names)).toList(), page, LikenessDetail::id);
    }

    LikenessDetail read(String id) {
        return read(get(id, LockModeType.NONE));
    }

    /** A likeness that a person sees and the service has not found. */
    LikenessDetail create(LikenessInput input) {
        if (!Matchmaker.TYPES.contains(input.type())) {
            throw new Refusal(ProblemType.VALIDATION, 1)
                    .pointer("#/type", "not-one-of", input.type(), String.join(", ", new TreeSet<>(Matchmaker.TYPES)));
        }
        UUID one = resource(input.type(), input.a(), "/a");
        UUID other = resource(input.type(), input.b(), "/b");
        if (one.equals(other)) {
            throw new RuleBroken("likeness-of-itself");
        }
        var made = new Likeness(input.type(), one, other, clock.instant());
        find("firstId = ?1 and secondId = ?2", made.firstId, made.secondId)
                .firstResultOptional()
                .ifPresent(known -> {
                    throw new RuleBroken("likeness-known", known.id);
                });
        persist(made);
        flush();
        return read(made);
    }

    private UUID resource(String type, String ref, String pointer) {
        DomainEntity found =
                catalogue.ofType(type).lookUp(ref).filter(Visibility::isPublic).orElse(null);
        if (found == null) {
            throw References.unknown(type, ref, pointer);
        }
        return found.id;
    }

    /** @throws RuleBroken when the two are one already, or cannot be */
    LikenessDetail judge(String id, VerdictInput input) {
        Likeness likeness = get(id, LockModeType.PESSIMISTIC_WRITE);
        likeness.checkApart();
        if (input.keep() != null && !(input.verdict() == LikenessVerdict.CONFIRM && likeness.isOf(input.keep()))) {
            String either =
                    input.verdict() == LikenessVerdict.CONFIRM ? likeness.firstId + ", " + likeness.secondId : "—";
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/keep", "not-one-of", input.keep(), either);
        }
        switch (input.verdict()) {
            case CONFIRM -> {
                ObjectNode undo = merging.merge(
                        repository(likeness), likeness.firstId, likeness.secondId, input.keep(), input.note());
                likeness.undo = undo;
                likeness.keptId = UUID.fromString(undo.path("kept").asText());
                decide(likeness, LikenessState.CONFIRMED, input.note());
            }
            case DISTINCT -> decide(likeness, LikenessState.DISTINCT, input.note());
            case UNSURE -> decide(likeness, LikenessState.UNSURE, input.note());
        }
        return read(likeness);
    }

    /** Whoever takes a merge back has seen that the two are two. */
    LikenessDetail unmerge(String id) {
        Likeness likeness = get(id, LockModeType.PESSIMISTIC_WRITE);
        if (likeness.state != LikenessState.CONFIRMED) {
            throw new RuleBroken("not-merged");
        }
        UUID kept = likeness.keptId;
        merging.unmerge(repository(likeness), kept, likeness.other(kept), likeness.undo, likeness.judgedAt);
        likeness.undo = null;
        likeness.keptId = null;
        decide(likeness, LikenessState.DISTINCT, likeness.note);
        return read(likeness);
    }

    private void decide(Likeness likeness, LikenessState state, String note) {
        likeness.judge(state, actor.name(), clock.instant(), note);
        flush();
    }

    private NamedRepository<?> repository(Likeness likeness) {
        return (NamedRepository<?>) catalogue.ofType(likeness.type);
    }

    /** What is deleted is like nothing any more; that it was judged stays. */
    void gone(@Observes Removed removed) {
        list(
                        "(firstId = ?1 or secondId = ?1) and state in ?2",
                        removed.id(),
                        Set.of(LikenessState.OPEN, LikenessState.UNSURE))
                .forEach(this::delete);
    }

    private Likeness get(String id, LockModeType lock) {
        UUID uuid = Ids.parse(id);
        Likeness found = uuid == null ? null : findById(uuid, lock);
        if (found == null) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return found;
    }

    private LikenessDetail read(Likeness likeness) {
        return LikenessDetail.of(likeness, names(List.of(likeness)));
    }

    private Map<UUID, Ref> names(List<Likeness> rows) {
        var types = new HashMap<UUID, String>();
        rows.forEach(l -> {
            types.put(l.firstId, l.type);
            types.put(l.secondId, l.type);
        });
        return catalogue.names(types);
    }
}
