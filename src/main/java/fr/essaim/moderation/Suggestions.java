package fr.essaim.moderation;

import fr.essaim.shared.change.FieldChange;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Listed;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.security.Actor;
import fr.essaim.shared.write.Removed;
import fr.essaim.shared.write.Writing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of what anybody suggests, for the moderators to decide on. */
@ApplicationScoped
class Suggestions implements PanacheRepositoryBase<Suggestion, UUID> {
    /** More than a moderator reads of one resource is no suggestion. */
    private static final int MOST_PENDING = 50;

    /** Characters. */
    private static final int LONGEST_PATCH = 100_000;

    @Inject
    Catalogue catalogue;

    @Inject
    Writing writing;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /** @throws Refusal 422 when there is no such public resource, or when the patch makes none or changes nothing */
    SuggestionDetail take(SuggestionInput input) {
        Repository<?> repository = catalogue.ofType(input.type());
        if (!(repository instanceof Listed)) {
            throw References.unknown(input.type(), input.ref(), "/type");
        }
        return take(input, repository);
    }

    private <E extends DomainEntity> SuggestionDetail take(SuggestionInput input, Repository<E> repository) {
        E entity = repository
                .lookUp(input.ref())
                .filter(Visibility::isPublic)
                .orElseThrow(() -> References.unknown(input.type(), input.ref(), "/ref"));
        if (input.patch().toString().length() > LONGEST_PATCH) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/patch", "unstorable-value");
        }
        List<FieldChange> changes = writing.preview(repository, entity, input.patch(), "#/patch");
        if (changes.isEmpty()) {
            throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/patch", "changes-nothing");
        }
        if (count("resourceId = ?1 and state = ?2", entity.id, SuggestionState.PENDING) >= MOST_PENDING) {
            throw new RuleBroken("suggestions-enough", MOST_PENDING);
        }
        var suggestion = new Suggestion();
        suggestion.createdAt = clock.instant();
        suggestion.resourceType = repository.type();
        suggestion.resourceId = entity.id;
        suggestion.basedOn = entity.version;
        suggestion.patch = input.patch();
        suggestion.changes = changes;
        suggestion.reason = input.reason();
        persist(suggestion);
        return SuggestionDetail.receipt(suggestion, names(List.of(suggestion)).get(entity.id));
    }

    /** In this state and of this type, if said; the oldest first. One statement, and one for each type among them. */
    Page<SuggestionDetail> page(SuggestionState state, String type, CursorParams page) {
        var params = new HashMap<String, Object>();
        var hql = new StringBuilder("1 = 1");
        if (state != null) {
            hql.append(" and state = :state");
            params.put("state", state);
        }
        if (type != null) {
            hql.append(" and resourceType = :type");
            params.put("type", type);
        }
        if (page.cursor() != null) {
            hql.append(" and id > :after");
            params.put("after", Cursor.uuid(page.cursor()));
        }
        List<Suggestion> rows =
                find(hql + " order by id", params).page(0, page.limit() + 1).list();
        Map<UUID, Ref> names = names(rows);
        return Page.of(
                rows.stream()
                        .map(s -> SuggestionDetail.of(s, names.get(s.resourceId)))
                        .toList(),
                page,
                SuggestionDetail::id);
    }

    /** With what it would change now, while it is pending. */
    SuggestionDetail read(String id) {
        return read(get(id, LockModeType.NONE));
    }

    /** Its patch, made by the moderator who asks, under {@code If-Match} of the resource. */
    SuggestionDetail accept(String id) {
        Suggestion suggestion = get(id, LockModeType.NONE);
        suggestion.checkPending();
        // The resource before the suggestion, as whoever deletes it does.
        writing.patch(catalogue.ofType(suggestion.resourceType), suggestion.resourceId.toString(), suggestion.patch);
        getEntityManager().refresh(suggestion, LockModeType.PESSIMISTIC_WRITE);
        suggestion.decide(SuggestionState.ACCEPTED, clock.instant(), actor.name(), null);
        return read(suggestion);
    }

    SuggestionDetail refuse(String id, String why) {
        Suggestion suggestion = get(id, LockModeType.PESSIMISTIC_WRITE);
        suggestion.decide(SuggestionState.REFUSED, clock.instant(), actor.name(), why);
        return read(suggestion);
    }

    void gone(@Observes Removed removed) {
        list("resourceId = ?1 and state = ?2", removed.id(), SuggestionState.PENDING)
                .forEach(s -> s.decide(SuggestionState.OBSOLETE, clock.instant(), actor.name(), null));
    }

    private Suggestion get(String id, LockModeType lock) {
        UUID uuid = Ids.parse(id);
        Suggestion found = uuid == null ? null : findById(uuid, lock);
        if (found == null) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return found;
    }

    private SuggestionDetail read(Suggestion s) {
        return s.state == SuggestionState.PENDING
                ? read(s, catalogue.ofType(s.resourceType))
                : SuggestionDetail.of(s, names(List.of(s)).get(s.resourceId));
    }

    private <E extends DomainEntity> SuggestionDetail read(Suggestion s, Repository<E> repository) {
        E entity = repository.findById(s.resourceId);
        return SuggestionDetail.of(
                s,
                names(List.of(s)).get(s.resourceId),
                entity.version,
                writing.preview(repository, entity, s.patch, "#/patch"));
    }

    private Map<UUID, Ref> names(List<Suggestion> rows) {
        var types = new HashMap<UUID, String>();
        rows.forEach(s -> types.put(s.resourceId, s.resourceType));
        return catalogue.names(types);
    }
}
