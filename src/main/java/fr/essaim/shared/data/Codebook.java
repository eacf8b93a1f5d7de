package fr.essaim.shared.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The code lists as they were a moment ago, since an import asks thousands of times. */
@ApplicationScoped
public class Codebook {
    private record Read(CodeList list, Instant at) {}

    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Inject
    Instance<CodeLists> lists;

    @Inject
    Clock clock;

    private final Map<String, Read> known = new ConcurrentHashMap<>();

    /** {@link CodeList#NONE} when it is not there. */
    public CodeList list(String slug) {
        Instant now = clock.instant();
        Read read = known.get(slug);
        if (read == null || read.at.plus(MOMENT).isBefore(now)) {
            read = new Read(lists.get().list(slug), now);
            if (read.list == CodeList.NONE) { // whoever names what is not there shall not fill the memory
                known.remove(slug);
            } else {
                known.put(slug, read);
            }
        }
        return read.list;
    }

    /** From now on all are read anew. */
    public void forget() {
        known.clear();
    }

    /** How this vocabulary says the codes of the other lists; the service's own way when it says none. */
    public Crosswalk crosswalk(String vocabulary) {
        CodeList words = vocabulary == null ? CodeList.NONE : list(vocabulary);
        return new Crosswalk(words.isPublic() ? words : CodeList.NONE, this::list);
    }
}
