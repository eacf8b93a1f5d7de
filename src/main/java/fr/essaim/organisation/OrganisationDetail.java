package fr.essaim.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Represented;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationDetail(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        String acronym,
        @Schema(required = true) List<String> aliases,
        OrganisationKind kind,
        String description,

        @Schema(description = "A code of the vocabulary `legal-form`.")
        String legalForm,

        String siren,
        String siret,
        String website,
        String communeCode,

        @Schema(description = "Where it is in the words of its source, when that is no commune.")
        String place,

        @Schema(required = true) List<Ref> networks)
        implements Represented {
    static OrganisationDetail of(Organisation o) {
        return new OrganisationDetail(
                Meta.of(Organisations.COLLECTION, o).withList("projects", "projects", "holder"),
                o.name,
                o.acronym,
                o.aliases,
                o.kind,
                o.description,
                o.legalForm,
                o.siren,
                o.siret,
                o.website,
                o.communeCode,
                o.place,
                o.networks.stream()
                        .map(Organisations::ref)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
