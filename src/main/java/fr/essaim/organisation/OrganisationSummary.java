package fr.essaim.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Represented;
import jakarta.validation.constraints.NotNull;
import java.util.List;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationSummary(
        @JsonUnwrapped Meta meta,
        @NotNull String name,
        String acronym,
        @NotNull List<String> aliases,
        OrganisationKind kind,
        String website,
        String communeCode,
        String place)
        implements Represented {}
