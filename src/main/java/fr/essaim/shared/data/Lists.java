package fr.essaim.shared.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Absent lists are empty ones. */
public final class Lists {
    private Lists() {}

    public static <T> List<T> of(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** @param each makes something of an item and of where the item stands, a JSON pointer: {@code /partners/2} */
    public static <T, R> List<R> map(List<T> list, String pointer, BiFunction<T, String, R> each) {
        List<R> results = new ArrayList<>();
        for (T item : of(list)) {
            results.add(each.apply(item, pointer + "/" + results.size()));
        }
        return results;
    }

    /** Leaves an equal content alone: a collection that was written anew would move the version of its resource. */
    public static <T, C extends Collection<T>> void replace(C content, C replacement) {
        if (!content.equals(replacement)) {
            content.clear();
            content.addAll(replacement);
        }
    }

    /** A new list with one more at its end. */
    public static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
