package fr.essaim.shared.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a resource does not say of what one would expect it to say: names, and a share that is there, 0 to 100. */
public final class Missing {
    private final List<String> names = new ArrayList<>();
    private int checked;

    public Missing check(String name, Object value) {
        checked++;
        if (value == null || value instanceof Collection<?> list && list.isEmpty()) {
            names.add(name);
        }
        return this;
    }

    public List<String> names() {
        return names;
    }

    public int completeness() {
        return 100 * (checked - names.size()) / checked;
    }
}
