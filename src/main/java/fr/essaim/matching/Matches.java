package fr.essaim.matching;

import fr.essaim.project.Needs;
import fr.essaim.project.Offers;
import fr.essaim.project.Projects;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Visibility;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.Texts;
import fr.essaim.territory.Places;
import fr.essaim.territory.Territory;
import fr.essaim.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ranks what goes with a need, a project or an offer. A fixed number of statements, however many there are to compare. */
@ApplicationScoped
class Matches {
    @Inject
    Needs needs;

    @Inject
    Projects projects;

    @Inject
    Offers offers;

    @Inject
    Candidates candidates;

    @Inject
    Places places;

    @Inject
    Vocabularies vocabularies;

    MatchList of(MatchParams params, Texts texts) {
        var scoring = new Scoring(
                candidates.today(), texts, vocabularies.list("slug in ?1", List.of("sector", "offer-kind")));
        if (params.offer() != null) {
            return needsFor(candidates.offer(idOf(offers, "offer", params.offer())), scoring, params.limit());
        }
        return params.need() != null
                ? offersFor(candidates.need(idOf(needs, "need", params.need())), scoring, params.limit())
                : offersFor(candidates.project(idOf(projects, "project", params.project())), scoring, params.limit());
    }

    private static <E extends DomainEntity> UUID idOf(Repository<E> repository, String parameter, String id) {
        return repository
                .named(id)
                .filter(Visibility::shows)
                .orElseThrow(() ->
                        new Refusal(ProblemType.INVALID_QUERY).parameter(parameter, "unknown-reference", parameter, id))
                .id;
    }

    private MatchList offersFor(Seeker subject, Scoring scoring, int limit) {
        Seeker seeker = subject.at(points(Stream.of(subject.place())));
        List<Proposal> found = candidates.offersFor(seeker);
        var points = points(found.stream().map(Proposal::place));
        return ranked(seeker.self(), found, limit, offer -> scoring.of(seeker, offer.at(points), false));
    }

    private MatchList needsFor(Proposal subject, Scoring scoring, int limit) {
        Proposal offer = subject.at(points(Stream.of(subject.place())));
        List<Seeker> found = candidates.needsFor(offer);
        var points = points(found.stream().map(Seeker::place));
        return ranked(offer.self(), found, limit, need -> scoring.of(need.at(points), offer, true));
    }

    /** Of the communes of those that have no point of their own. */
    private Map<String, Territory.Point> points(Stream<Whereabouts> all) {
        return places.points(all.filter(place -> place.point() == null && place.communeCode() != null)
                .map(Whereabouts::communeCode)
                .collect(Collectors.toSet()));
    }

    private static <C> MatchList ranked(Ref subject, List<C> found, int limit, Function<C, MatchDetail> compared) {
        List<C> likely = found.subList(0, Math.min(found.size(), Likely.MOST));
        List<MatchDetail> items = likely.stream()
                .map(compared)
                .filter(Objects::nonNull)
                .sorted(MatchDetail.BY_SCORE)
                .limit(limit)
                .toList();
        return new MatchList(subject, items, likely.size(), found.size() == likely.size());
    }
}
