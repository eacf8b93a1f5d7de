package fr.essaim.shared.data;

import java.util.Set;

/** The code lists of the service, which a feature keeps. */
public interface CodeLists {
    /** The codes of a list, in its order; none when the list is not there. */
    Set<String> codes(String list);
}
