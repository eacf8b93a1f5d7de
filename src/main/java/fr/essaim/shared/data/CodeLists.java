package fr.essaim.shared.data;

/** The code lists of the service, which a feature keeps. */
public interface CodeLists {
    /** The list with this slug as it is now; {@link CodeList#NONE} when it is not there. */
    CodeList list(String slug);
}
