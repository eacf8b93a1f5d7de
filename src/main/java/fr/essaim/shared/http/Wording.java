package fr.essaim.shared.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.CodedMembers;
import fr.essaim.shared.data.Crosswalk;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;

/** The vocabulary in whose tags a request speaks and is answered: its parameter {@code vocabulary}. */
@RequestScoped
public class Wording {
    /** Of the query string. */
    public static final String VOCABULARY = "vocabulary";

    private final HttpServerRequest request;
    private final Codebook codebook;
    private final Catalogue catalogue;
    private Crosswalk crosswalk;

    @Inject
    public Wording(HttpServerRequest request, Codebook codebook, Catalogue catalogue) {
        this.request = request;
        this.codebook = codebook;
        this.catalogue = catalogue;
    }

    /** Whether the codes are those of the service. */
    boolean isOwn() {
        return request.getParam(VOCABULARY) == null;
    }

    /** @throws Refusal 400 when no vocabulary of this name stands for codes of others */
    void check() {
        String vocabulary = request.getParam(VOCABULARY);
        if (vocabulary != null && !codebook.list(vocabulary).isCrosswalk()) {
            throw new Refusal(ProblemType.INVALID_QUERY).parameter(VOCABULARY, "unknown-vocabulary", vocabulary);
        }
    }

    /** The service's own way to say its codes when the request names no vocabulary. */
    public Crosswalk crosswalk() {
        if (crosswalk == null) {
            crosswalk = codebook.crosswalk(request.getParam(VOCABULARY));
        }
        return crosswalk;
    }

    /**
     * The codes of what a filter by this tag keeps: what the tag stands for, and all that is narrower.
     *
     * @return null for null
     */
    public Set<String> asked(String list, String tag) {
        return tag == null ? null : crosswalk().asked(list, tag);
    }

    /**
     * What is answered, in the tags of the request; with the rows that it shows as parts of itself.
     *
     * @param row what the JSON is of
     */
    void read(Object row, JsonNode data) {
        if (isOwn() || !(row instanceof Represented one)) {
            return;
        }
        if (one.meta().collection() != null) {
            Class<?> input = catalogue.ofCollection(one.meta().collection()).input();
            CodedMembers.of(input).read(data, crosswalk());
        }
        for (RecordComponent part : row.getClass().getRecordComponents()) {
            JsonNode parts = data.path(part.getName());
            if (part.getType() == List.class && parts.isArray() && View.value(part, row) instanceof List<?> rows) {
                readAll(rows, parts);
            }
        }
    }

    /** As {@link #read}, of each. */
    void readAll(List<?> rows, JsonNode data) {
        for (int i = 0; i < rows.size(); i++) {
            read(rows.get(i), data.path(i));
        }
    }

    /**
     * What the request says, in codes. A tag that stands for nothing stays, to be refused as the code that it is not.
     *
     * @param present the same as it stands; missing where there is none
     */
    public JsonNode written(Class<?> input, JsonNode data, JsonNode present) {
        if (isOwn()) {
            return data;
        }
        JsonNode codes = data.deepCopy();
        CodedMembers.of(input)
                .write(codes, present, crosswalk(), CodedMembers.Mode.CHECKED, (list, tag, pointer) -> {});
        return codes;
    }

    /** As {@link #written(Class, JsonNode, JsonNode)}, of what is new. */
    JsonNode written(Class<?> input, JsonNode data) {
        return written(input, data, MissingNode.getInstance());
    }
}
