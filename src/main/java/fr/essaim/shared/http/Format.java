package fr.essaim.shared.http;

import fr.essaim.shared.data.Crosswalk;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.problem.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A way to write a list other than JSON, page by page, so that a long one needs no more memory than a short one; a resource alone is a list of one. */
public interface Format {
    /** After the dot of an address: {@code ics}. */
    String suffix();

    /** Without parameters; what is written is UTF-8. */
    String mediaType();

    /** Whether it has words for rows of this class. */
    boolean writes(Class<?> row);

    /** Whether it has words for a resource of this class that is read alone. */
    default boolean writesAlone(Class<?> resource) {
        return false;
    }

    /** Query parameters of its own, with the values that each may have. */
    default Map<String, Set<String>> parameters() {
        return Map.of();
    }

    /** How rows are sorted when the caller does not say; null for as the list does. */
    default String sort() {
        return null;
    }

    /** The path of what explains what it writes; null where nothing does. */
    default String describedBy(String collection) {
        return null;
    }

    /** Begins to write a list of rows that it writes. */
    Script begin(About list);

    /** A list on its way out. */
    interface Script {
        String opening();

        String rows(List<? extends Represented> rows);

        String closing();

        /** Whether more rows would not be written. */
        default boolean isFull() {
            return false;
        }
    }

    /**
     * What is written.
     *
     * @param collection the name of the list in its address: {@code offers}; null of a resource alone
     * @param base of every address, without a final slash
     * @param words in which codes are said; null for the service's own
     * @param parameters those of {@link Format#parameters()} that the caller gave
     */
    record About(String collection, String base, Texts texts, Crosswalk words, Map<String, String> parameters) {
        /** Where the list is, in JSON. */
        public String address() {
            return base + "/api/v1/" + collection;
        }
    }
}
