package fr.essaim.shared.data;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The codes of a vocabulary as they are now: a tree, where they say what is broader. */
public final class CodeList {
    /** No code, and no list either. */
    public static final CodeList NONE = new CodeList(-1, false, List.of());

    /**
     * One code.
     *
     * @param broader the code above it; null at the top
     * @param matches what it is in other lists
     */
    public record Entry(String code, String broader, List<Match> matches) {}

    /** What a tag is in a list of the service. */
    @Schema(name = "TermMatch")
    public record Match(
            @NotBlank
            @Size(max = 120)
            @Schema(description = "The slug of a vocabulary that fields draw upon.", examples = "theme")
            String list,

            @NotBlank @Size(max = 120) @Schema(description = "A code of it.", examples = "energie")
            String code,

            @NotNull MatchKind kind) {}

    private final int version;
    private final boolean isPublic;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param isPublic whether all may see it */
    public CodeList(int version, boolean isPublic, List<Entry> entries) {
        this.version = version;
        this.isPublic = isPublic;
        entries.forEach(entry -> this.entries.putIfAbsent(entry.code, entry));
    }

    /** Counts its changes; -1 when it is not there. */
    public int version() {
        return version;
    }

    /** In its order. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    Entry of(String code) {
        return entries.get(code);
    }

    /** Whether all may speak in its codes. */
    boolean isPublic() {
        return isPublic;
    }

    /** As {@link #isPublic()}, of one whose codes stand for codes of other lists. */
    public boolean isCrosswalk() {
        return isPublic && entries.values().stream().anyMatch(entry -> !entry.matches.isEmpty());
    }

    /** This code, the one above it, and so on to the top. */
    public Set<String> upwards(String code) {
        var path = new LinkedHashSet<String>();
        for (Entry at = entries.get(code); at != null && path.add(at.code); ) {
            at = at.broader == null ? null : entries.get(at.broader);
        }
        return path;
    }

    /** Whether the way up from this code leads back to it. */
    public boolean isInCircle(String code) {
        Entry top = upwards(code).stream().map(entries::get).reduce((a, b) -> b).orElseThrow();
        return top.broader != null && entries.containsKey(top.broader);
    }

    /** These codes and all that is narrower. */
    public Set<String> downwards(Set<String> codes) {
        var found = new HashSet<>(codes);
        found.addAll(entries.keySet().stream()
                .filter(code -> !Collections.disjoint(upwards(code), codes))
                .collect(Collectors.toSet()));
        return found;
    }
}
