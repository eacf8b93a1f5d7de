package fr.essaim.commitment;

import java.time.LocalDate;

/** How long ago somebody last reported: under one year, under two, longer or never. */
public enum Freshness {
    GREEN,
    AMBER,
    RED;

    static Freshness of(LocalDate lastReport, LocalDate today) {
        if (lastReport == null || lastReport.isBefore(today.minusYears(2))) {
            return RED;
        }
        return lastReport.isAfter(today.minusYears(1)) ? GREEN : AMBER;
    }
}
