package fr.essaim.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Departement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What is compared of a resource.
 *
 * @param names the one it goes by first
 * @param day of an event: the others have none
 */
public record Portrait(
        List<String> names, Set<String> communes, Set<String> departements, Set<String> regions, String day) {
    /** Like at all from here on. */
    private static final double THRESHOLD = 0.88;

    /** The same name elsewhere is less. */
    private static final double ELSEWHERE = 0.9;

    /** @param first,second in the reasons as said here */
    record Measured(double score, List<LikenessReason> reasons) {}

    /**
     * @param said the input that would make the resource
     * @param regionOf the région of a département, null if it is not known
     */
    static Portrait of(JsonNode said, UnaryOperator<String> regionOf) {
        var names = new ArrayList<String>();
        names.add(said.path(said.hasNonNull("name") ? "name" : "title").asText());
        said.path("aliases").forEach(alias -> names.add(alias.asText()));
        if (said.hasNonNull("acronym")) {
            names.add(said.get("acronym").asText());
        }
        var communes = new TreeSet<String>();
        var departements = new TreeSet<String>();
        var regions = new TreeSet<String>();
        for (JsonNode place : List.of(said, said.path("seat"), said.path("venue"))) {
            if (place.hasNonNull("communeCode")) {
                communes.add(place.get("communeCode").asText());
            }
        }
        said.path("territories").forEach(territory -> {
            String code = territory.path("code").asText();
            switch (territory.path("scale").asText()) {
                case "COMMUNE" -> communes.add(code);
                case "DEPARTEMENT" -> departements.add(code);
                case "REGION" -> regions.add(code);
                default -> {}
            }
        });
        communes.forEach(commune -> departements.add(Departement.of(commune)));
        departements.stream().map(regionOf).filter(region -> region != null).forEach(regions::add);
        String day =
                said.hasNonNull("startsAt") ? said.get("startsAt").asText().substring(0, "2016-07-04".length()) : null;
        return new Portrait(names, communes, departements, regions, day);
    }

    List<Spelling> spellings() {
        return Spelling.allOf(names);
    }

    Set<String> keys() {
        var keys = new TreeSet<String>();
        spellings().forEach(spelling -> keys.addAll(spelling.keys()));
        return keys;
    }

    /** How alike the two are, and why; nothing when they are not. */
    Optional<Measured> like(Portrait other) {
        Spelling name = Spelling.of(names.get(0));
        Spelling otherName = Spelling.of(other.names.get(0));
        boolean isEvent = day != null || other.day != null;
        if (isEvent && (day == null || !day.equals(other.day)) || name.isNumberedOtherwise(otherName)) {
            return Optional.empty();
        }
        double score = 0;
        LikenessReason closest = null;
        for (Spelling mine : spellings()) {
            for (Spelling theirs : other.spellings()) {
                double likeness = mine.like(theirs);
                if (likeness > score) {
                    score = likeness;
                    closest = new LikenessReason(LikenessBasis.NAME, mine.text(), theirs.text());
                }
            }
        }
        if (score < THRESHOLD) {
            return Optional.empty();
        }
        var reasons = new ArrayList<>(List.of(closest));
        Optional<LikenessBasis> place = place(other);
        if (place.isPresent()) {
            Set<String> shared = new TreeSet<>(places(place.get()));
            shared.retainAll(other.places(place.get()));
            if (!shared.isEmpty()) {
                String code = shared.iterator().next();
                reasons.add(new LikenessReason(place.get(), code, code));
            } else if (name.isSameAs(otherName)) {
                score *= ELSEWHERE;
            } else {
                return Optional.empty();
            }
        }
        if (isEvent) {
            reasons.add(new LikenessReason(LikenessBasis.DAY, day, other.day));
        }
        return Optional.of(new Measured(score, reasons));
    }

    /** The finest places that both name; none when one of them names none. A number means something at one scale only. */
    private Optional<LikenessBasis> place(Portrait other) {
        return List.of(LikenessBasis.COMMUNE, LikenessBasis.DEPARTEMENT, LikenessBasis.REGION).stream()
                .filter(scale ->
                        !places(scale).isEmpty() && !other.places(scale).isEmpty())
                .findFirst();
    }

    private Set<String> places(LikenessBasis scale) {
        return switch (scale) {
            case COMMUNE -> communes;
            case DEPARTEMENT -> departements;
            default -> regions;
        };
    }
}
