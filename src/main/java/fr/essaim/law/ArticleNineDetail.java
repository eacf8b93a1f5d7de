package fr.essaim.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.pole.MemberType;
import fr.essaim.pole.Pole;
import fr.essaim.pole.Poles;
import fr.essaim.shared.data.Ref;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a pole beside what the law says that a PTCE is. It informs and decides nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleNineDetail(
        @Schema(required = true) Ref pole,

        @Schema(required = true, description = "In French: what this is not.")
        String notice,

        @Schema(required = true) Law law,
        @Schema(required = true) Counts counts,

        @Schema(description = "How many members the pole says it has.")
        Integer memberCount,

        @Schema(required = true, description = "How many of them are named here.")
        Integer membersListed,

        @Schema(required = true, description = "Every type of the law, also those of which no member is named.")
        List<TypeCount> memberTypes,

        @Schema(required = true, description = "In the order of the law; how each is judged is said in the vocabulary.")
        List<Condition> conditions) {

    private static final String NOTICE =
            "À titre d’information\u00a0: ceci compare ce que le service sait du pôle avec le texte de"
                    + " la loi, ne vaut ni reconnaissance ni refus, et ne bloque rien. Ce qui n’est pas connu n’est pas un manquement.";

    /** The text and where it stands. */
    @Schema(name = "LawText")
    public record Law(
            @Schema(required = true) String source,
            @Schema(required = true) String url,

            @Schema(required = true, description = "In French, as it was promulgated.")
            String text) {}

    @Schema(name = "LawCounts")
    public record Counts(
            @Schema(required = true) Integer met,
            @Schema(required = true) Integer missing,
            @Schema(required = true) Integer unknown) {
        private static Counts of(List<Condition> conditions) {
            return new Counts(
                    in(LawConditionState.MET, conditions),
                    in(LawConditionState.MISSING, conditions),
                    in(LawConditionState.UNKNOWN, conditions));
        }

        private static int in(LawConditionState state, List<Condition> conditions) {
            return (int) conditions.stream().filter(c -> c.state == state).count();
        }
    }

    @Schema(name = "LawTypeCount")
    public record TypeCount(
            @Schema(required = true) MemberType type,
            @Schema(required = true) Integer count) {}

    @Schema(name = "LawConditionCheck")
    public record Condition(
            @Schema(required = true) LawCondition condition,

            @Schema(required = true, description = "The words of the law.")
            String text,

            @Schema(required = true) LawConditionState state,

            @Schema(required = true, description = "What it was seen in: members, or projects for somebody to judge.")
            List<Ref> seenIn) {}

    /** A member that whoever asks may see. */
    record Member(MemberType type, Ref organisation) {}

    static ArticleNineDetail of(Pole pole, List<Member> members, List<Ref> projects) {
        List<Condition> conditions = Arrays.stream(LawCondition.values())
                .map(condition -> check(condition, pole, members, projects))
                .toList();
        return new ArticleNineDetail(
                Poles.ref(pole),
                NOTICE,
                new Law(LawCondition.SOURCE, LawCondition.URL, LawCondition.TEXT),
                Counts.of(conditions),
                pole.memberCount,
                members.size(),
                Arrays.stream(MemberType.values())
                        .map(type -> new TypeCount(type, (int) members.stream()
                                .filter(member -> member.type == type)
                                .count()))
                        .toList(),
                conditions);
    }

    private static Condition check(LawCondition condition, Pole pole, List<Member> members, List<Ref> projects) {
        List<Ref> seenIn = condition == LawCondition.INNOVATIVE_PROJECTS
                ? projects
                : members.stream()
                        .filter(member -> condition.types.contains(member.type))
                        .map(Member::organisation)
                        .toList();
        LawConditionState state =
                switch (condition) {
                    case SAME_TERRITORY -> known(!pole.territories.isEmpty());
                    case COMMON_STRATEGY -> known(pole.charter != null);
                    // No datum says whether a project is innovative or a development lasts: that is for people to
                    // judge.
                    case INNOVATIVE_PROJECTS, LOCAL_DEVELOPMENT -> LawConditionState.UNKNOWN;
                    default -> seenIn.isEmpty() ? absent(pole, members) : LawConditionState.MET;
                };
        return new Condition(condition, condition.excerpt, state, seenIn);
    }

    private static LawConditionState known(boolean said) {
        return said ? LawConditionState.MET : LawConditionState.UNKNOWN;
    }

    /** No such member is named: there is none only if all the members are named. */
    private static LawConditionState absent(Pole pole, List<Member> members) {
        boolean allAreNamed = !members.isEmpty() && (pole.memberCount == null || pole.memberCount <= members.size());
        return allAreNamed ? LawConditionState.MISSING : LawConditionState.UNKNOWN;
    }
}
