package fr.essaim.matching;

import fr.essaim.matching.MatchDetail.Part;
import fr.essaim.project.OfferKind;
import fr.essaim.shared.problem.Texts;
import fr.essaim.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares an offer with who looks for something, and says in words what speaks for it. What is not known is never guessed. */
final class Scoring {
    static final double NONE_FROM_KM = 300;
    private static final double ALL_UP_TO_KM = 20;
    private static final int IN_ONE_DEPARTEMENT = 15;

    private final LocalDate today;
    private final Texts texts;
    private final Map<String, String> sectors;
    private final Map<String, String> kinds;

    /** @param lists {@code sector} and {@code offer-kind}, where they are there */
    Scoring(LocalDate today, Texts texts, List<Vocabulary> lists) {
        this.today = today;
        this.texts = texts;
        this.sectors = labels("sector", lists);
        this.kinds = labels("offer-kind", lists);
    }

    private Map<String, String> labels(String list, List<Vocabulary> lists) {
        return lists.stream()
                .filter(vocabulary -> vocabulary.slug.equals(list))
                .flatMap(vocabulary -> vocabulary.terms.stream())
                .collect(Collectors.toMap(
                        Vocabulary.Term::code, term -> term.label().in(texts.locale()), (a, b) -> a));
    }

    /** Null when neither theme nor distance nor kind speaks for it. */
    MatchDetail of(Seeker seeker, Proposal offer, boolean forOffer) {
        Double km = seeker.place().kilometresTo(offer.place());
        LocalDate next = offer.dates().stream()
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
        List<Part> relation = List.of(theme(seeker, offer), distance(seeker, offer, km), kind(seeker, offer));
        if (relation.stream().noneMatch(Scoring::speaksForIt)) {
            return null;
        }
        Part stage = stage(seeker, offer);
        Part capacity = capacity(offer);
        Part dates = dates(seeker, offer, next);
        List<Part> all = Stream.concat(relation.stream(), Stream.of(stage, capacity, dates))
                .toList();
        List<Part> known = all.stream().filter(part -> part.points() != null).toList();
        String places = said(Stream.of(capacity, dates), " "); // "6 places le 12 mars"
        String reasons = said(Stream.concat(relation.stream(), Stream.of(stage)), ", ");
        return new MatchDetail(
                forOffer ? null : offer.self(),
                forOffer ? null : offer.project(),
                forOffer ? seeker.self() : null,
                forOffer ? seeker.by() : null,
                forOffer ? seeker.kind() : offer.kind(),
                known.stream().mapToInt(Part::points).sum(),
                known.stream().mapToInt(Part::most).sum(),
                places.isEmpty() ? reasons : reasons + ", " + places,
                km == null ? null : Math.round(km * 10) / 10.0,
                next,
                offer.free(),
                all);
    }

    private static boolean speaksForIt(Part part) {
        return part.points() != null && part.points() > 0;
    }

    private static String said(Stream<Part> parts, String between) {
        return parts.filter(Scoring::speaksForIt).map(Part::text).collect(Collectors.joining(between));
    }

    private Part theme(Seeker seeker, Proposal offer) {
        int fewest = Math.min(seeker.sectors().size(), offer.sectors().size());
        if (fewest == 0) {
            return unknown(MatchCriterion.THEME);
        }
        List<String> shared =
                seeker.sectors().stream().filter(offer.sectors()::contains).toList();
        String names = shared.stream()
                .map(sector -> sectors.getOrDefault(sector, sector))
                .collect(Collectors.joining(", "));
        return part(MatchCriterion.THEME, (double) shared.size() / fewest, shared.isEmpty() ? "other" : "same", names);
    }

    private Part distance(Seeker seeker, Proposal offer, Double km) {
        if (km != null) {
            double share = (NONE_FROM_KM - km) / (NONE_FROM_KM - ALL_UP_TO_KM);
            boolean about = seeker.place().approximate() || offer.place().approximate();
            return part(MatchCriterion.DISTANCE, share, km < 1 ? "here" : about ? "about" : "km", Math.round(km));
        }
        return seeker.place().isInDepartementOf(offer.place())
                ? part(
                        MatchCriterion.DISTANCE,
                        IN_ONE_DEPARTEMENT / (double) MatchCriterion.DISTANCE.most,
                        "departement")
                : unknown(MatchCriterion.DISTANCE);
    }

    private Part kind(Seeker seeker, Proposal offer) {
        OfferKind sought = seeker.kind();
        if (sought == null) {
            return unknown(MatchCriterion.KIND);
        }
        return sought == offer.kind()
                ? part(MatchCriterion.KIND, 1, "same", kinds.getOrDefault(sought.name(), sought.name()))
                : part(MatchCriterion.KIND, 0, "other");
    }

    private Part stage(Seeker seeker, Proposal offer) {
        if (Maturity.isOver(offer.stage())) {
            return part(MatchCriterion.STAGE, 0, "over");
        }
        Integer theirs = Maturity.of(offer.stage());
        if (theirs == null || seeker.maturity() == null) {
            return unknown(MatchCriterion.STAGE);
        }
        int ahead = theirs.compareTo(seeker.maturity());
        return ahead > 0
                ? part(MatchCriterion.STAGE, 1, "further")
                : part(MatchCriterion.STAGE, ahead == 0 ? 0.5 : 0, ahead == 0 ? "same" : "behind");
    }

    private Part capacity(Proposal offer) {
        if (offer.free() == null) {
            return unknown(MatchCriterion.CAPACITY);
        }
        return offer.free() > 0
                ? part(MatchCriterion.CAPACITY, 1, "free", offer.free())
                : part(MatchCriterion.CAPACITY, 0, "full");
    }

    private Part dates(Seeker seeker, Proposal offer, LocalDate next) {
        if (offer.dates().isEmpty()) {
            return unknown(MatchCriterion.DATES);
        } else if (next == null) {
            return part(MatchCriterion.DATES, 0, "past");
        }
        return seeker.until() != null && next.isAfter(seeker.until())
                ? part(MatchCriterion.DATES, 0, "late", day(next))
                : part(MatchCriterion.DATES, 1, "next", day(next));
    }

    private Part unknown(MatchCriterion criterion) {
        return new Part(criterion, null, criterion.most, texts.get(criterion.key() + "unknown"));
    }

    /** @param share of the points of the criterion; what is beyond 0 and 1 is 0 or 1 */
    private Part part(MatchCriterion criterion, double share, String key, Object... args) {
        int points = (int) Math.round(criterion.most * Math.max(0, Math.min(1, share)));
        return new Part(criterion, points, criterion.most, texts.get(criterion.key() + key, args));
    }

    /** {@code 12 mars}, with the year unless it is this one. */
    private String day(LocalDate day) {
        String pattern = texts.get(day.getDayOfMonth() == 1 ? "match.first-day" : "match.day")
                + (day.getYear() == today.getYear() ? "" : " yyyy");
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(day);
    }
}
