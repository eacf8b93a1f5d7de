package fr.essaim.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Described;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Meta;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) String name,
        String acronym,
        @Schema(required = true) List<String> aliases,
        OrganisationKind kind,
        String website,
        String communeCode,
        String place)
        implements Located, Described {
    @Override
    public Map<String, Object> inSchemaOrg() {
        Map<String, Object> organisation = Described.as("Organization");
        organisation.put("name", name);
        organisation.put("alternateName", aliases);
        organisation.put("url", website);
        organisation.put("address", place);
        return organisation;
    }

    @Override
    public Spot spot() {
        return null;
    }

    @Override
    public String inCommune() {
        return communeCode;
    }
}
