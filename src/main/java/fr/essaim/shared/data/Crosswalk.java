package fr.essaim.shared.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a vocabulary says the codes of the service's lists: its tags on one side, the codes on the other. What it has no tag
 * for keeps the code of the service, in both directions, so that nothing is lost on the way there and back.
 */
public final class Crosswalk {
    private final CodeList vocabulary;
    private final Function<String, CodeList> lists;

    Crosswalk(CodeList vocabulary, Function<String, CodeList> lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /** Of its vocabulary. */
    public int version() {
        return vocabulary.version();
    }

    /** Of one of the lists that fields draw upon. */
    public int version(String list) {
        return lists.apply(list).version();
    }

    /** The tag that a code is read as: the closest one, or else that of a broader code; or else the code. */
    public String tag(String list, String code) {
        return lists.apply(list).upwards(code).stream()
                .flatMap(each -> closest(list, each).stream())
                .findFirst()
                .orElse(code);
    }

    private Optional<String> closest(String list, String code) {
        record Candidate(String tag, MatchKind kind) {}
        return vocabulary.codes().stream()
                .flatMap(tag -> matches(tag).stream()
                        .filter(match ->
                                match.list().equals(list) && match.code().equals(code))
                        .map(match -> new Candidate(tag, match.kind())))
                .filter(candidate -> candidate.kind.isRead())
                .min(Comparator.comparing(Candidate::kind))
                .map(Candidate::tag);
    }

    /** The codes that a tag is written as; none of one that says nothing here on purpose, null of one that is not known. */
    public Set<String> codes(String list, String tag) {
        Set<String> codes = matches(tag).stream()
                .filter(match -> match.list().equals(list) && match.kind().isWritten())
                .map(CodeList.Match::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!codes.isEmpty()) {
            return codes;
        }
        Set<String> own = lists.apply(list).codes();
        if (own.isEmpty() || own.contains(tag)) { // a list that is not there takes any code
            return Set.of(tag);
        }
        return vocabulary.codes().contains(tag) && matches(tag).isEmpty() ? Set.of() : null;
    }

    private List<CodeList.Match> matches(String tag) {
        CodeList.Entry entry = vocabulary.of(tag);
        return entry == null ? List.of() : entry.matches();
    }

    /**
     * What these tags are written as. A code that is there already and is read as one of them stays, however much more it says
     * than the tag: to write what was read changes nothing.
     *
     * @param present the codes that are there
     * @param again they were written before, and may mean more by now: that is added
     * @param unknown told of each tag that stands for nothing
     */
    public List<String> written(
            String list, Collection<String> tags, Collection<String> present, boolean again, Consumer<String> unknown) {
        var codes = new LinkedHashSet<String>();
        for (String tag : tags) {
            Set<String> kept = present.stream()
                    .filter(code -> tag(list, code).equals(tag))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Set<String> meant = kept.isEmpty() || again ? codes(list, tag) : Set.of();
            if (meant == null) {
                unknown.accept(tag);
            } else {
                codes.addAll(kept);
                meant.stream().filter(code -> !isSaidBy(kept, list, code)).forEach(codes::add);
            }
        }
        return List.copyOf(codes);
    }

    /** Whether one of these codes is narrower. */
    private boolean isSaidBy(Set<String> codes, String list, String broader) {
        return codes.stream().anyMatch(code -> lists.apply(list).upwards(code).contains(broader));
    }

    /** The tags that these codes are read as, each once. */
    public List<String> read(String list, Collection<String> codes) {
        return codes.stream().map(code -> tag(list, code)).distinct().toList();
    }

    /** The codes of what a filter by this tag keeps: those that it is written as, and all that is narrower. */
    public Set<String> asked(String list, String tag) {
        Set<String> codes = codes(list, tag);
        return codes == null ? Set.of(tag) : lists.apply(list).downwards(codes);
    }
}
