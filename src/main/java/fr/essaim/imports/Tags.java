package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.CodedMembers;
import fr.essaim.shared.data.CodedMembers.Mode;
import fr.essaim.shared.data.Crosswalk;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Sha256;
import java.util.ArrayList;
import java.util.List;

/** What a record says in the tags of its vocabulary. */
final class Tags {
    /** No record is worth more lines in the queue. */
    private static final int MOST_UNKNOWN = 100;

    /**
     * What a record says in codes.
     *
     * @param data with codes in the places of tags
     * @param meaning a digest of all its codes
     * @param unknown the tags that it says and that stand for nothing
     */
    record Coded(JsonNode data, String meaning, int vocabularyVersion, List<Unknown> unknown) {}

    /** @param pointer where it stands, from the top of the record */
    record Unknown(String list, int listVersion, String tag, String pointer) {}

    private Tags() {}

    static Coded coded(Repository<?> repository, JsonNode data, Crosswalk words) {
        var unknown = new ArrayList<Unknown>();
        JsonNode codes = data.deepCopy();
        CodedMembers members = CodedMembers.of(repository.input());
        members.write(codes, MissingNode.getInstance(), words, Mode.TAKEN, (list, tag, pointer) -> {
            if (unknown.size() < MOST_UNKNOWN) {
                unknown.add(new Unknown(list, words.version(list), tag, pointer));
            }
        });
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        members.names().forEach(name -> said.set(name, codes.get(name)));
        return new Coded(codes, Sha256.hex(said.toString()), words.version(), unknown);
    }

    /**
     * One field of a record, in codes; no field when all that it says stands for nothing.
     *
     * @param present the field as it stands by what this record said before; missing where it said nothing
     */
    static ObjectNode field(
            Repository<?> repository, String field, JsonNode value, JsonNode present, Crosswalk words, Mode mode) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode said = json.objectNode().set(field, value.deepCopy());
        ObjectNode was = json.objectNode().set(field, present);
        CodedMembers.of(repository.input()).write(said, was, words, mode, (list, tag, pointer) -> {});
        return said;
    }

    /**
     * What a record has said, without its codes if they are others now although it may have said the same tags: each such
     * field is decided anew.
     */
    static JsonNode saidUntilNow(Repository<?> repository, SourceRecord record, Coded now) {
        return now.meaning.equals(record.meaning)
                ? record.data
                : ((ObjectNode) record.data.deepCopy())
                        .without(CodedMembers.of(repository.input()).names());
    }
}
