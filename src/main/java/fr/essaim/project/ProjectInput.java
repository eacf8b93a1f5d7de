package fr.essaim.project;

import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
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
import java.util.ArrayList;
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
        List<@NotBlank String> sectors,
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
            boolean sought) {}

    @Override
    public void applyTo(Project project, References references) {
        project.slug = slug;
        project.name = name;
        project.aliases = Lists.of(aliases);
        project.pole = references.find(Pole.class, pole);
        project.holder = references.find(Organisation.class, holder);
        project.description = description;
        project.objectives = Lists.of(objectives);
        project.stage = stage == null ? null : stage.code;
        project.stageText = stage == null ? null : stage.text;
        project.outlook = outlook == null ? null : outlook.text;
        project.ambitions = outlook == null ? List.of() : Lists.of(outlook.ambitions);
        project.since = since;
        project.edition = edition;
        project.website = website;
        project.partners = new ArrayList<>();
        for (Partner p : Lists.of(partners)) {
            var partner = new Project.Partner();
            partner.organisation = references.find(Organisation.class, p.organisation);
            partner.category = p.category;
            partner.via = p.via;
            partner.sought = p.sought;
            project.partners.add(partner);
        }
        project.indicators = Lists.of(indicators);
        project.sectors = Lists.of(sectors);
        project.territories = Lists.of(territories);
        project.spreading = spreading;
        project.inspiredBy = references.find(Project.class, inspiredBy);
    }
}
