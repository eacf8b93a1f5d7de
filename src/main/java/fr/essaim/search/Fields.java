package fr.essaim.search;

import java.util.List;

/** What the index keeps of a resource. */
final class Fields {
    static final String ID = "id";
    static final String TYPE = "type";
    static final String PATH = "path";

    /** What it is called, by stems; stored. */
    static final String NAME = "name";

    /** Its other names, by stems. */
    static final String NAMES = "names";

    /** All that it says, by stems; stored. */
    static final String TEXT = "text";

    /** Its names, as they are written. */
    static final String NAME_WORDS = "nameWords";

    /** All of it, as it is written. */
    static final String WORDS = "words";

    /** The words of its names, with all their beginnings. */
    static final String BEGINNINGS = "beginnings";

    /** By what results are counted and narrowed; {@code type} among them. */
    static final List<String> FACETS =
            List.of(TYPE, "theme", "sector", "stage", "region", "departement", "event", "year");

    private Fields() {}
}
