package fr.essaim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import fr.essaim.shared.security.OpenToAll;
import fr.essaim.shared.security.Requires;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {
    private static final String ROOT = "fr.essaim";

    /** From the bottom up: each package may know those before it, never those after it. */
    private static final List<String> ORDER = List.of(
            "shared",
            "link",
            "indicator",
            "source",
            "territory",
            "vocabulary",
            "person",
            "organisation",
            "pole",
            "project",
            "interest",
            "matching",
            "spread",
            "law",
            "event",
            "atelier",
            "recurrence",
            "forum",
            "programme",
            "commitment",
            "balance",
            "synthesis",
            "dashboard",
            "report");

    /** These work across the features and know none of them. */
    private static final List<String> ACROSS =
            List.of("trace", "moderation", "imports", "webhook", "likeness", "format", "search");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void every_package_has_its_place() {
        Set<String> found = HOUSE.stream()
                .map(c -> c.getPackageName().substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());
        assertEquals(Stream.concat(ORDER.stream(), ACROSS.stream()).collect(Collectors.toSet()), found);
    }

    @Test
    void features_know_only_those_before_them() {
        for (int i = 0; i < ORDER.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(inside(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            Stream.concat(ORDER.subList(i + 1, ORDER.size()).stream(), ACROSS.stream())
                                    .map(HouseRulesTest::inside)
                                    .toArray(String[]::new)))
                    .check(HOUSE);
        }
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void what_works_across_the_features_knows_only_shared() {
        for (String across : ACROSS) {
            noClasses()
                    .that()
                    .resideInAPackage(inside(across))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(Stream.concat(ORDER.stream().skip(1), ACROSS.stream())
                                    .filter(p -> !p.equals(across))
                                    .map(HouseRulesTest::inside)
                                    .toArray(String[]::new)))
                    .check(HOUSE);
        }
    }

    @Test
    void entities_know_nothing_of_http_cdi_or_the_session() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "org.jboss.resteasy..",
                        "io.quarkus.."))
                .check(HOUSE);
    }

    @Test
    void entities_never_leave_through_a_resource() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(DescribedPredicate.describe("an entity", c -> c.isAnnotatedWith(Entity.class)))
                .check(HOUSE);
    }

    @Test
    void reading_needs_no_transaction() {
        noMethods()
                .that()
                .areAnnotatedWith(GET.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(HOUSE);
        noClasses().should().beAnnotatedWith(Transactional.class).check(HOUSE);
    }

    @Test
    void writing_needs_a_transaction_and_a_scope() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .andShould(ArchConditions.beAnnotatedWith(Requires.class)
                        .or(ArchConditions.beAnnotatedWith(OpenToAll.class)))
                .check(HOUSE);
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .and()
                .areAnnotatedWith(Requires.class)
                .should()
                .beAnnotatedWith(SecurityRequirement.class)
                .because("the contract says what needs a key")
                .check(HOUSE);
    }

    /** The history follows each resource through its entity: a statement on many rows would pass it by. */
    @Test
    void resources_are_changed_one_by_one() {
        noClasses()
                .that()
                .resideOutsideOfPackages("fr.essaim.shared.write..", "fr.essaim.shared.security..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a bulk statement",
                        call -> call.getName().equals("executeUpdate")
                                || call.getTargetOwner().isAssignableTo(PanacheRepositoryBase.class)
                                        && (call.getName().equals("deleteAll")
                                                || Set.of("update", "delete").contains(call.getName())
                                                        && call.getTarget()
                                                                .getRawParameterTypes()
                                                                .get(0)
                                                                .isEquivalentTo(String.class))))
                .check(HOUSE);
    }

    @Test
    void one_class_turns_exceptions_into_answers() {
        methods()
                .that()
                .areAnnotatedWith(ServerExceptionMapper.class)
                .should()
                .beDeclaredIn("fr.essaim.shared.problem.Problems")
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(HOUSE);
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Service|Manager|Helper|Utils?|Dto|DTO|VO)")
                .check(HOUSE);
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }
}
