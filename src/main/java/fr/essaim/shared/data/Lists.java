package fr.essaim.shared.data;

import java.util.List;

/** Absent lists are empty ones. */
public final class Lists {
    private Lists() {}

    public static <T> List<T> of(List<T> list) {
        return list == null ? List.of() : list;
    }
}
