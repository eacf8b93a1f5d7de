package fr.essaim.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Communes;
import fr.essaim.shared.data.StoredJson;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every name of the three real sets against every other of its type. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealNamesTest {
    private static final List<String> SETS = List.of("journee-2016", "annuaire-ptce", "agenda-ess");

    /** All of them are one and the same, or a group and its pole. What is not here is no candidate. */
    private static final Set<String> SAME = Set.of(
            "organisation: Archer / Groupe Archer",
            "organisation: Archer / Pôle Sud Archer",
            "organisation: Bou'sol / SCIC Bou'Sol",
            "organisation: CNCRES / CNCRESS",
            "organisation: COORACE / COORACE",
            "organisation: Groupe Archer / Pôle Sud Archer",
            "organisation: Innovales / Association Innovales",
            "organisation: Labo ESS / Labo de l'ESS",
            "organisation: MES / MES",
            "organisation: RTES / RTES",
            "organisation: Trivéo / SAS Trivéo",
            "organisation: Val Horizon / Groupe Val Horizon",
            "pole: AIPen / AIPen",
            "pole: Archer / Pôle Sud (Archer)",
            "pole: Bou'sol / Bou'Sol",
            "pole: Cluster JURA / Clus'Ter Jura",
            "pole: Domb'Innov / Domb'Innov (pôle Saône Vallée)",
            "pole: Innovales / Innovales",
            "pole: Les Ateliers / Les Ateliers",
            "pole: PTCE Ressources / PTCE Ressources",
            "pole: PTCE Resto Passerelle / Resto Passerelle (Appui, Coallia, Taf et Maffé)",
            "pole: Trivéo / Trivéo");

    /** Neither is one of these, if they stood in one collection. */
    private static final List<List<String>> DIFFERENT = List.of(
            List.of("PTCE du Pays d'Ancenis", "PTCE du Pays du Mans"),
            List.of("PTCE du Pays d'Ancenis", "PTCE du Haut-Doubs"),
            List.of("PTCE du Pays du Mans", "PTCE du Haut-Doubs"),
            List.of("Les Ateliers", "Les Ateliers du Rond-Point"),
            List.of("Les Ateliers", "L'Atelier 26"),
            List.of("AG2I Bourg-en-Bresse", "Ateliers Gersois d'Innovation et d'Insertion"),
            List.of("CCI de Grenoble", "CCAS de Grenoble"),
            List.of("CCAS de Grenoble", "CCAS de Saint-Égrève"),
            List.of("Régate", "Régabât"),
            List.of("Enercoop", "Les Amis d'Enercoop"),
            List.of("2e Journée nationale des PTCE", "5e journée nationale des PTCE"));

    /** As another source may write the same names. */
    private static final List<List<String>> RESPELLED = List.of(
            List.of("Écosystème coopératif Tera", "SCIC TERA"),
            List.of("PECCS – Pôle d'économie circulaire en Cœur de Savoie", "PECCS"),
            List.of("PTCE de l'agglomération de La Roche-sur-Yon", "La Roche sur Yon"),
            List.of("GEIQ Sport et Loisirs", "Geiq sports & loisirs"),
            List.of("Pôle territorial de coopération économique du Pays du Mans", "PTCE Pays du Mans"),
            List.of("Figeacteurs", "Association Fige-Acteurs"),
            List.of("TETRIS", "SCIC Tétris"));

    private static final Map<String, String> REGIONS = regions();

    private record Named(String type, String from, Portrait portrait) {
        String name() {
            return portrait.names().get(0);
        }
    }

    @Test
    void all_candidates_among_the_real_sets_are_these() throws IOException {
        List<Named> all = all();
        var found = new TreeSet<String>();
        for (int i = 0; i < all.size(); i++) {
            for (Named other : all.subList(i + 1, all.size())) {
                Named one = all.get(i);
                if (one.type.equals(other.type)
                        && one.portrait.like(other.portrait).isPresent()) {
                    found.add(one.type + ": " + one.name() + " / " + other.name());
                    assertTrue(other.portrait.like(one.portrait).isPresent(), "both ways round");
                    var words = new HashSet<>(one.portrait.keys());
                    words.retainAll(other.portrait.keys());
                    assertFalse(words.isEmpty(), "they would not be looked for: " + one + other);
                }
            }
        }
        assertEquals(new TreeSet<>(SAME), found);
    }

    @Test
    void what_only_sounds_alike_is_no_candidate_even_without_a_place() {
        DIFFERENT.forEach(pair -> assertFalse(like(pair), pair.toString()));
        // The names alone are as close as a slip of the pen: only their places tell them apart.
        assertTrue(like(List.of("Le Phares", "Projet PHARE")));
    }

    @Test
    void what_another_source_spells_otherwise_is_a_candidate() {
        RESPELLED.forEach(pair -> assertTrue(like(pair), pair.toString()));
    }

    private static boolean like(List<String> pair) {
        return named(pair.get(0)).like(named(pair.get(1))).isPresent();
    }

    private static Portrait named(String name) {
        return new Portrait(List.of(name), Set.of(), Set.of(), Set.of(), null);
    }

    private static List<Named> all() throws IOException {
        var all = new ArrayList<Named>();
        for (String set : SETS) {
            for (JsonNode line : lines("src/main/resources/data/" + set)) {
                String type = line.path("type").asText();
                if (Matchmaker.TYPES.contains(type)) {
                    all.add(new Named(type, set, Portrait.of(line.path("data"), REGIONS::get)));
                }
            }
        }
        return all;
    }

    /** By département. */
    private static Map<String, String> regions() {
        var regions = new HashMap<String, String>();
        Communes.read("territories.tsv", cells -> {
            if (cells[0].equals("DEPARTEMENT")) {
                regions.put(cells[1], cells[6]);
            }
        });
        return regions;
    }

    private static List<JsonNode> lines(String directory) throws IOException {
        var lines = new ArrayList<JsonNode>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(directory), "*.ndjson")) {
            for (Path file : files) {
                Files.readAllLines(file).forEach(line -> lines.add(StoredJson.read(line)));
            }
        }
        return lines;
    }
}
