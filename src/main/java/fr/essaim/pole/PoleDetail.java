package fr.essaim.pole;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.organisation.Organisations;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Missing;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import fr.essaim.territory.TerritoryCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoleDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        @Schema(required = true) List<String> aliases,
        String description,
        @Schema(required = true) PoleStage stage,
        @Schema(required = true) List<Pole.Distinction> distinctions,
        Ref leadOrganisation,

        @Schema(description = "A code of the vocabulary `legal-form`.")
        String legalForm,

        String siren,
        String siret,
        String rna,
        @Schema(required = true) List<Member> members,
        Integer memberCount,
        Pole.Seat seat,
        @Schema(required = true) List<TerritoryCode> territories,
        @Schema(required = true) List<Zoning> zonings,

        @Schema(required = true, description = "Codes of the vocabulary `sector`.")
        List<String> sectors,

        String pivotSector,

        @Schema(required = true, description = "Codes of the vocabulary `theme`.")
        List<String> themes,

        Integer foundedYear,
        Pole.Charter charter,
        Pole.Funding funding,
        Pole.Jobs jobs,
        String website,
        @Schema(required = true) List<Indicator> indicators,
        @Schema(required = true) List<Pole.Identifier> identifiers,
        @Schema(required = true) List<String> missing,
        @Schema(required = true) Integer completeness)
        implements Represented {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PoleMember")
    public record Member(
            @Schema(required = true) Ref organisation,
            @Schema(required = true) MemberType type,
            String role) {}

    static PoleDetail of(Pole p) {
        var gaps = new Missing()
                .check("description", p.description)
                .check("leadOrganisation", p.leadOrganisation)
                .check("seat", p.seat)
                .check("sectors", p.sectors)
                .check("members", p.members)
                .check("foundedYear", p.foundedYear)
                .check("website", p.website)
                .check("stage", p.stage == PoleStage.UNKNOWN ? null : p.stage);
        return new PoleDetail(
                Meta.of(Poles.COLLECTION, p)
                        .with("articleNine", "article-9")
                        .with("indicators", "indicators")
                        .withList("projects", "projects", "pole")
                        .withList("relations", "links", "of"),
                p.name,
                p.aliases,
                p.description,
                p.stage,
                p.distinctions,
                Organisations.ref(p.leadOrganisation),
                p.legalForm,
                p.siren,
                p.siret,
                p.rna,
                p.members.stream()
                        .map(m -> new Member(Organisations.ref(m.organisation()), m.type(), m.role()))
                        .filter(m -> m.organisation() != null)
                        .toList(),
                p.memberCount,
                p.seat,
                p.territories,
                p.zonings,
                p.sectors,
                p.pivotSector,
                p.themes,
                p.foundedYear,
                p.charter,
                p.funding,
                p.jobs,
                p.website,
                p.indicators,
                p.identifiers,
                gaps.names(),
                gaps.completeness());
    }
}
