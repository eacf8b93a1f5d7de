package fr.essaim.indicator;

import java.util.stream.Stream;

/** A resource of which figures are known. */
public interface Measured {
    /** In the order in which they were said. */
    Stream<Figure> figures();
}
