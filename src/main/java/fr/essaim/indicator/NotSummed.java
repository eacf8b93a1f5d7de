package fr.essaim.indicator;

/** Why a series is in no sum, or in one of several. */
public enum NotSummed {
    NO_CODE,
    NO_UNIT,
    NO_VALUE,
    NO_DATE,
    LATER,
    OTHER_UNITS,
    OTHER_YEARS
}
