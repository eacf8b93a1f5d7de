package fr.essaim.search;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.change.ChangeEntry;
import fr.essaim.shared.data.Called;
import fr.essaim.shared.data.CodeList;
import fr.essaim.shared.data.Communes;
import fr.essaim.shared.data.Departement;
import fr.essaim.shared.data.StoredJson;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/**
 * A resource as a document of the index, from its entry in the feed: it knows of each type only the record that makes one.
 */
final class Portrayal {
    private static final List<String> OTHER_NAMES = List.of("aliases", "acronym", "subtitle");
    private static final List<String> YEARS = List.of("startsAt", "madeOn", "since", "foundedYear", "on");
    private static final int LONGEST_VALUE = 200;

    private static final class Regions {
        private static final Map<String, String> BY_DEPARTEMENT = new HashMap<>();

        static {
            Communes.read("territories.tsv", cells -> {
                if (cells[0].equals("DEPARTEMENT")) {
                    BY_DEPARTEMENT.put(cells[1], cells[6]);
                }
            });
        }
    }

    private final JsonNode data;
    private final CodeList themes;
    private final String name;
    private final Document document = new Document();

    private Portrayal(JsonNode data, CodeList themes) {
        this.data = data;
        this.themes = themes;
        this.name = Called.by(data);
    }

    /**
     * @param input the record that makes one of its type
     * @param themes what has a theme has those above it too
     * @return null of what has no name of its own: links, code lists
     */
    static Document of(ChangeEntry entry, Class<?> input, CodeList themes) {
        var portrayal = new Portrayal(StoredJson.read(entry.data()), themes);
        if (portrayal.name == null) {
            return null;
        }
        portrayal.identify(entry);
        portrayal.say(input);
        portrayal.classify(entry.type());
        return portrayal.document;
    }

    private void identify(ChangeEntry entry) {
        document.add(new StringField(Fields.ID, entry.id().toString(), Field.Store.YES));
        document.add(new StoredField(Fields.TYPE, entry.type()));
        document.add(new StoredField(Fields.PATH, entry.url().path()));
    }

    private void say(Class<?> input) {
        Set<String> names = new LinkedHashSet<>();
        OTHER_NAMES.forEach(member -> {
            JsonNode said = data.path(member);
            (said.isArray() ? stream(said) : Stream.of(said))
                    .filter(JsonNode::isTextual)
                    .forEach(each -> names.add(each.textValue()));
        });
        Set<String> texts = new LinkedHashSet<>();
        TextShape.of(input).collect(data, texts);
        texts.remove(name);
        String text = String.join("\n", texts);
        document.add(new TextField(Fields.NAME, name, Field.Store.YES));
        document.add(new TextField(Fields.TEXT, text, Field.Store.YES));
        document.add(new TextField(Fields.WORDS, name + "\n" + text, Field.Store.NO));
        Stream.concat(Stream.of(name), names.stream()).forEach(each -> {
            document.add(new TextField(Fields.BEGINNINGS, each, Field.Store.NO));
            document.add(new TextField(Fields.NAME_WORDS, each, Field.Store.NO));
        });
        names.forEach(each -> document.add(new TextField(Fields.NAMES, each, Field.Store.NO)));
    }

    private void classify(String type) {
        add(Fields.TYPE, type);
        data.path("sectors").forEach(sector -> add("sector", sector.asText()));
        stream(data.path("themes"))
                .flatMap(theme -> themes.upwards(theme.asText()).stream())
                .distinct()
                .forEach(theme -> add("theme", theme));
        add("stage", data.path("stage").isObject() ? data.at("/stage/code") : data.path("stage"));
        add("event", data.path("event"));
        YEARS.stream()
                .map(member -> data.path(member).asText(""))
                .filter(value -> value.matches("\\d{4}(-.*)?"))
                .findFirst()
                .ifPresent(value -> add("year", value.substring(0, "2016".length())));
        places();
    }

    private void places() {
        var departements = new LinkedHashSet<String>();
        var regions = new LinkedHashSet<String>();
        Stream.of(data.path("communeCode"), data.at("/seat/communeCode"), data.at("/venue/communeCode"))
                .filter(JsonNode::isTextual)
                .forEach(code -> departements.add(Departement.of(code.textValue())));
        Stream.concat(Stream.of(data.path("territory")), stream(data.path("territories")))
                .forEach(territory -> {
                    String code = territory.path("code").asText("");
                    switch (territory.path("scale").asText("")) {
                        case "COMMUNE", "ARRONDISSEMENT" -> departements.add(Departement.of(code));
                        case "DEPARTEMENT" -> departements.add(code);
                        case "REGION" -> regions.add(code);
                        default -> {}
                    }
                });
        departements.forEach(code -> {
            add("departement", code);
            regions.add(Regions.BY_DEPARTEMENT.getOrDefault(code, ""));
        });
        regions.forEach(code -> add("region", code));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }

    private void add(String facet, JsonNode value) {
        if (value.isTextual()) {
            add(facet, value.textValue());
        }
    }

    private void add(String facet, String value) {
        if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
            document.add(new SortedSetDocValuesFacetField(facet, value));
        }
    }
}
