package fr.essaim.report;

/** A part of a report: takes its lines one by one. */
interface Section {
    /**
     * @param heading the one that begins it, or goes on with it
     * @param line where it stands, maybe with words after a colon
     */
    void open(ReportSection heading, Line line);

    /** Whether the line is a label of this part, whatever heading it would be elsewhere. */
    default boolean owns(Line line) {
        return false;
    }

    /** Whether anything could be made of the line. */
    boolean take(Line line);
}
