package fr.essaim.shared.http;

import fr.essaim.shared.data.Represented;
import fr.essaim.shared.problem.Texts;

/** A way to write a list other than JSON, row by row, so that a long one needs no more memory than a short one. */
public interface Format {
    /** After the dot of an address: {@code ics}. */
    String suffix();

    /** Registered with IANA, without parameters; what is written is UTF-8. */
    String mediaType();

    /** Whether it has words for rows of this class. */
    boolean writes(Class<?> row);

    String opening(About list);

    /** Of a row of a class that it writes; may be empty. */
    String row(Represented row, About list);

    String closing(About list);

    /**
     * What is written.
     *
     * @param collection the name of the list in its address: {@code offers}
     * @param base of every address, without a final slash
     */
    record About(String collection, String base, Texts texts) {}
}
