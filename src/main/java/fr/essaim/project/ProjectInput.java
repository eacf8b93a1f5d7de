package fr.essaim.project;

import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Slug;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.URL;

/**
 * @param pole a reference to a pole
 * @param holder a reference to an organisation
 * @param inspiredBy a reference to a project
 */
public record ProjectInput(
        @NotNull @Slug String slug,
        @NotBlank @Size(max = 300) String name,
        List<@NotBlank @Size(max = 300) String> aliases,
        String pole,
        String holder,
        @NotBlank @Size(max = 4000) String description,
        List<@NotBlank @Size(max = 1000) String> objectives,
        @Valid Stage stage,
        @Valid Outlook outlook,
        @Min(1800) @Max(2200) Integer since,
        @Positive Integer edition,
        @URL @Size(max = 500) String website,
        List<@Valid Partner> partners,
        List<@Valid Indicator> indicators,
        List<@NotBlank @Code("sector") String> sectors,
        @Size(max = 20) List<@NotBlank @Code("theme") String> themes,
        List<@Valid TerritoryCode> territories,
        @Valid Project.Spreading spreading,
        String inspiredBy)
        implements Input<Project> {
    public record Stage(ProjectStage code, @Size(max = 4000) String text) {}

    public record Outlook(@Size(max = 4000) String text, List<@NotBlank @Size(max = 1000) String> ambitions) {}

    /** @param organisation a reference to an organisation */
    public record Partner(
            @NotBlank String organisation,
            @Size(max = 200) String category,
            @Size(max = 300) String via,
            boolean sought) {
        private static Partner of(Project.Partner p) {
            return new Partner(References.to(p.organisation()), p.category(), p.via(), p.sought());
        }

        private Project.Partner in(References references, String pointer) {
            return new Project.Partner(
                    references.find(Organisation.class, organisation, pointer + "/organisation"),
                    category,
                    via,
                    sought);
        }
    }

    static ProjectInput of(Project p) {
        return new ProjectInput(
                p.slug,
                p.name,
                p.aliases,
                References.to(p.pole),
                References.to(p.holder),
                p.description,
                p.objectives,
                p.stage == null && p.stageText == null ? null : new Stage(p.stage, p.stageText),
                p.outlook == null && p.ambitions.isEmpty() ? null : new Outlook(p.outlook, p.ambitions),
                p.since,
                p.edition,
                p.website,
                p.partners.stream().map(Partner::of).toList(),
                p.indicators,
                p.sectors,
                p.themes,
                p.territories,
                p.spreading,
                References.to(p.inspiredBy));
    }

    @Override
    public void applyTo(Project project, References references) {
        // Before all else: the query would write what had changed so far, as a version of its own.
        project.takesAfter(references.find(Project.class, inspiredBy, "/inspiredBy"));
        project.slug = slug;
        project.name = name;
        project.aliases = Lists.of(aliases);
        project.pole = references.find(Pole.class, pole, "/pole");
        project.holder = references.find(Organisation.class, holder, "/holder");
        project.description = description;
        project.objectives = Lists.of(objectives);
        project.stage = stage == null ? null : stage.code;
        project.stageText = stage == null ? null : stage.text;
        project.outlook = outlook == null ? null : outlook.text;
        project.ambitions = outlook == null ? List.of() : Lists.of(outlook.ambitions);
        project.since = since;
        project.edition = edition;
        project.website = website;
        Lists.replace(project.partners, Lists.map(partners, "/partners", (p, at) -> p.in(references, at)));
        project.indicators = Lists.of(indicators);
        project.sectors = Lists.of(sectors);
        project.themes = Lists.of(themes);
        project.territories = Lists.of(territories);
        project.spreading = spreading;
    }
}
