package fr.essaim.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.commitment.BearerRole;
import fr.essaim.commitment.Commitment;
import fr.essaim.person.Person;
import fr.essaim.shared.ApiTest;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What there is can be said as what makes it; to say it again changes nothing. */
@QuarkusTest
class InverseTest extends ApiTest {
    private record Saying(int version, ObjectNode said) {}

    @Inject
    DatasetLoader loader;

    @Inject
    Catalogue catalogue;

    @Inject
    Importer importer;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @BeforeEach
    void theDayAndOneOfEachThatSaysAllItCan() {
        loader.load("reference");
        loader.load("journee-2016");
        database.write(em -> {
            KnownRecords known = importer.about("test");
            DatasetLoader.resource("complete.ndjson")
                    .lines()
                    .forEach(line -> importer.take(known, read(line, ImportRecord.class)));
            var person = new Person();
            person.name = "Camille Dupont";
            em.persist(person);
            ((Commitment) complete("commitment"))
                    .bearers.add(new Commitment.Bearer(null, null, person, BearerRole.SUPPORT));
        });
    }

    @Test
    void every_resource_said_again_stays_as_it_is() {
        for (String type : catalogue.types()) {
            Map<UUID, Saying> before = all(catalogue.ofType(type));
            assertFalse(before.isEmpty(), type);
            applyAll(catalogue.ofType(type), before);
            assertEquals(before, all(catalogue.ofType(type)));
        }
    }

    @Test
    void no_member_of_an_input_is_forgotten() {
        for (String type : catalogue.types()) {
            var named = new TreeSet<String>();
            var said = new TreeSet<String>();
            all(catalogue.ofType(type)).values().forEach(each -> collect("", each.said, named, said));
            assertEquals(named, said, type);
        }
    }

    @Test
    void a_changed_slot_keeps_its_id_and_moves_the_version_of_the_programme() {
        Saying first = say("programme");
        ((ObjectNode) first.said.at("/slots/1")).put("title", "Autrement");
        apply("programme", first.said);
        assertEquals(new Saying(first.version + 1, first.said), say("programme"));
    }

    @Test
    void slots_come_and_go_and_the_others_stay() {
        Saying first = say("programme");
        var slots = first.said.withArray("slots");
        int count = slots.size();
        ObjectNode again = slots.get(0).deepCopy();
        String gone = again.remove("id").asText();
        slots.set(0, again);
        apply("programme", first.said);

        Saying second = say("programme");
        assertEquals(first.version + 1, second.version);
        assertEquals(count, second.said.get("slots").size());
        assertNotEquals(gone, second.said.at("/slots/0/id").asText());
        assertEquals(slots.get(1), second.said.at("/slots/1"));

        second.said.withArray("slots").remove(2);
        apply("programme", second.said);
        assertEquals(new Saying(first.version + 2, second.said), say("programme"));
    }

    @Test
    void a_slot_of_another_programme_is_refused_and_so_is_one_named_twice() {
        ObjectNode said = say("programme").said;
        for (String id :
                List.of(UUID.randomUUID().toString(), said.at("/slots/0/id").asText())) {
            ((ObjectNode) said.at("/slots/3")).put("id", id);
            var refusal = assertThrows(Refusal.class, () -> apply("programme", said));
            assertTrue(refusal.getMessage().contains("#/slots/3/id"), refusal.getMessage());
        }
    }

    @Test
    void a_person_stays_a_bearer_and_no_other_becomes_one() {
        Saying first = say("commitment");
        var person = (ObjectNode) first.said.at("/bearers/2");
        person.put("role", "LEAD");
        apply("commitment", first.said);
        assertEquals(new Saying(first.version + 1, first.said), say("commitment"));

        person.put("organisation", "cooperative");
        assertThrows(RuleBroken.class, () -> apply("commitment", first.said));
        person.putNull("organisation").put("person", UUID.randomUUID().toString());
        var refusal = assertThrows(Refusal.class, () -> apply("commitment", first.said));
        assertTrue(refusal.getMessage().contains("#/bearers/2/person"), refusal.getMessage());
    }

    @Test
    void a_change_of_several_members_is_one_version() {
        Map<String, List<String>> changes = Map.of(
                "organisation", List.of("description", "networks"),
                "project", List.of("edition", "inspiredBy"),
                "implantation", List.of("lessons", "origin"),
                "commitment", List.of("horizon", "parent", "event"));
        changes.forEach((type, members) -> {
            Saying first = say(type);
            members.forEach(first.said::putNull);
            apply(type, first.said);
            assertEquals(first.version + 1, say(type).version, type);
        });
    }

    @Test
    void an_unknown_reference_says_where_it_stands() {
        ObjectNode said = say("project").said;
        ((ObjectNode) said.at("/partners/1")).put("organisation", "nobody");
        var refusal = assertThrows(Refusal.class, () -> apply("project", said));
        assertTrue(refusal.getMessage().contains("#/partners/1/organisation"), refusal.getMessage());
    }

    /** The last one taken in of the type: the one that says all it can. */
    private DomainEntity complete(String type) {
        return catalogue
                .ofType(type)
                .find("source.slug = 'test' order by id desc")
                .firstResult();
    }

    private Saying say(String type) {
        UUID[] id = new UUID[1];
        database.write(em -> id[0] = complete(type).id);
        return all(catalogue.ofType(type)).get(id[0]);
    }

    private void apply(String type, ObjectNode said) {
        UUID[] id = new UUID[1];
        database.write(em -> id[0] = complete(type).id);
        applyAll(catalogue.ofType(type), Map.of(id[0], new Saying(0, said)));
    }

    private <E extends DomainEntity> Map<UUID, Saying> all(Repository<E> repository) {
        var all = new HashMap<UUID, Saying>();
        database.write(em -> repository
                .listAll()
                .forEach(e -> all.put(e.id, new Saying(e.version, json.valueToTree(repository.inputOf(e))))));
        return all.keySet().stream().collect(Collectors.toMap(id -> id, id -> reread(all.get(id))));
    }

    /** In a transaction of its own, as callers would: through JSON, and validated. */
    private <E extends DomainEntity> void applyAll(Repository<E> repository, Map<UUID, Saying> sayings) {
        database.write(em -> sayings.forEach((id, saying) -> {
            Input<E> input = read(saying.said.toString(), repository.input());
            assertEquals(Set.of(), validator.validate(input));
            input.applyTo(repository.findById(id), importer.about("nobody").saidBy(field -> null));
        }));
    }

    private Saying reread(Saying saying) {
        return new Saying(saying.version, read(saying.said.toString(), ObjectNode.class));
    }

    /** The members there are, and those of them that say something. */
    private static void collect(String path, JsonNode node, Set<String> named, Set<String> said) {
        if (node.isArray()) {
            node.forEach(item -> collect(path, item, named, said));
            return;
        }
        node.fields().forEachRemaining(member -> {
            String here = path + "/" + member.getKey();
            named.add(here);
            if (!member.getValue().isNull()
                    && (member.getValue().isValueNode() || !member.getValue().isEmpty())) {
                said.add(here);
            }
            collect(here, member.getValue(), named, said);
        });
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
