package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Described;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.OnDemand;
import fr.essaim.shared.data.Ref;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        Ref pole,
        Ref holder,
        @Schema(required = true) String description,
        Stage stage,
        Integer since,
        String website,
        @Schema(required = true) List<String> sectors,
        @Schema(required = true) List<String> themes,

        @OnDemand @Schema(description = "Only with `expand=offers`.")
        List<OfferSummary> offers,

        @OnDemand @Schema(description = "Only with `expand=implantations`.")
        List<ImplantationSummary> implantations)
        implements Described {
    @Override
    public Map<String, Object> inSchemaOrg() {
        Map<String, Object> project = Described.as("Project");
        project.put("name", name);
        project.put("description", description);
        project.put("url", website);
        project.put("foundingDate", since == null ? null : since.toString());
        return project;
    }

    public ProjectSummary {
        pole = Ref.orNull(pole);
        holder = Ref.orNull(holder);
    }

    public ProjectSummary(
            Meta meta,
            String name,
            Ref pole,
            Ref holder,
            String description,
            ProjectStage stage,
            String stageText,
            Integer since,
            String website,
            List<String> sectors,
            List<String> themes) {
        this(
                meta,
                name,
                pole,
                holder,
                description,
                Stage.of(stage, stageText),
                since,
                website,
                sectors,
                themes,
                null,
                null);
    }

    ProjectSummary withOffers(List<OfferSummary> all) {
        return new ProjectSummary(
                meta, name, pole, holder, description, stage, since, website, sectors, themes, all, implantations);
    }

    ProjectSummary withImplantations(List<ImplantationSummary> all) {
        return new ProjectSummary(
                meta, name, pole, holder, description, stage, since, website, sectors, themes, offers, all);
    }

    /** How far the project has come: as a code, and in its own words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Stage")
    public record Stage(ProjectStage code, String text) {
        static Stage of(ProjectStage code, String text) {
            return code == null && text == null ? null : new Stage(code, text);
        }
    }
}
