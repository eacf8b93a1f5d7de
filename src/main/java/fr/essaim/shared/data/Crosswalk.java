package fr.essaim.shared.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a vocabulary says the codes of the service's lists: its tags on one side, the codes on the other. What it has no tag
 * for keeps the code of the service, in both directions, so that nothing is lost on the way there and back. Made for one
 * request or one transaction, in one thread.
 */
public final class Crosswalk {
    private final CodeList vocabulary;
    private final Function<String, CodeList> lists;
    private final Map<List<String>, String> read = new HashMap<>();

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
        return read.computeIfAbsent(List.of(list, code), key -> lists.apply(list).upwards(code).stream()
                .flatMap(each -> closest(list, each).stream())
                .findFirst()
                .orElse(code));
    }

    private Optional<String> closest(String list, String code) {
        record Candidate(String tag, MatchKind kind) {}
        return vocabulary.codes().stream()
                .flatMap(tag -> matches(list, tag)
                        .filter(match -> match.code().equals(code))
                        .map(match -> new Candidate(tag, match.kind())))
                .filter(candidate -> candidate.kind.isRead())
                .min(Comparator.comparing(Candidate::kind))
                .map(Candidate::tag);
    }

    /** The codes that a tag is written as; none of one that says nothing here on purpose, null of one that is not known. */
    public Set<String> codes(String list, String tag) {
        Set<String> codes = matches(list, tag)
                .filter(match -> match.kind().isWritten())
                .map(CodeList.Match::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!codes.isEmpty()) {
            return codes;
        } else if (isOwn(list, tag)) {
            return Set.of(tag);
        }
        CodeList.Entry entry = vocabulary.of(tag);
        return entry != null && entry.matches().isEmpty() ? Set.of() : null;
    }

    /** What a tag is in a list, as far as the list has it still. */
    private Stream<CodeList.Match> matches(String list, String tag) {
        CodeList.Entry entry = vocabulary.of(tag);
        return entry == null
                ? Stream.empty()
                : entry.matches().stream().filter(match -> match.list().equals(list) && isOwn(list, match.code()));
    }

    /** A list that is not there takes any code. */
    private boolean isOwn(String list, String code) {
        Set<String> own = lists.apply(list).codes();
        return own.isEmpty() || own.contains(code);
    }

    /**
     * What these tags are written as. What is there already and is read as they say stays as it is, however much more it says:
     * to write what was read changes nothing.
     *
     * @param present the codes that are there
     * @param again they were written before, and may mean more by now: that is added
     * @param unknown told of each tag that stands for nothing
     */
    public List<String> written(
            String list, List<String> tags, List<String> present, boolean again, Consumer<String> unknown) {
        if (!again && !present.isEmpty() && read(list, present).equals(tags)) {
            return present;
        }
        var codes = new LinkedHashSet<String>();
        for (String tag : tags) {
            if (tag.isBlank()) {
                codes.add(tag); // says nothing, and is refused where a code must say something
                continue;
            }
            List<String> kept =
                    present.stream().filter(code -> tag(list, code).equals(tag)).toList();
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
    private boolean isSaidBy(List<String> codes, String list, String broader) {
        return codes.stream().anyMatch(code -> lists.apply(list).upwards(code).contains(broader));
    }

    /** The tags that these codes are read as, each once. */
    public List<String> read(String list, Collection<String> codes) {
        return codes.stream().map(code -> tag(list, code)).distinct().toList();
    }

    /** The codes of what a filter by this tag keeps: those that it is written as and all that is narrower, and those read as it. */
    public Set<String> asked(String list, String tag) {
        Set<String> codes = codes(list, tag);
        if (codes == null) {
            return Set.of(tag);
        }
        CodeList all = lists.apply(list);
        Set<String> asked = new HashSet<>(all.downwards(codes));
        all.codes().stream().filter(code -> tag(list, code).equals(tag)).forEach(asked::add);
        return asked;
    }
}
