package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.CodedMembers;
import fr.essaim.shared.data.CodedMembers.Writing;
import fr.essaim.shared.data.Crosswalk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Reads what a record says in the tags of its vocabulary. */
@ApplicationScoped
class Tags {
    /** What a record says in codes, and the tags that it says and that stand for nothing. */
    record Coded(JsonNode data, int vocabularyVersion, List<Unknown> unknown) {}

    /** @param pointer where it stands, from the top of the record */
    record Unknown(String list, int listVersion, String tag, String pointer) {}

    @Inject
    Codebook codebook;

    /**
     * @param input what makes a resource of the type
     * @param data a part of it, or all
     * @param present the same part as it stands by what this record said before; missing where it said nothing
     */
    Coded coded(Class<?> input, JsonNode data, JsonNode present, String vocabulary, Writing writing) {
        Crosswalk words = codebook.crosswalk(vocabulary);
        var unknown = new ArrayList<Unknown>();
        JsonNode codes = data.deepCopy();
        CodedMembers.of(input)
                .write(
                        codes,
                        present,
                        words,
                        writing,
                        (list, tag, pointer) -> unknown.add(new Unknown(list, words.version(list), tag, pointer)));
        return new Coded(codes, words.version(), writing == Writing.CHECKED ? List.of() : unknown);
    }
}
