package fr.essaim.trace;

/** As written in the query string: towards where it comes from, towards what became of it, or each of the two. */
public enum TraceDirection {
    up,
    down,
    both
}
