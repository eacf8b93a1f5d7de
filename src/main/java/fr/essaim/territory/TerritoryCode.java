package fr.essaim.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A territory as others name it: a code means nothing without its scale ({@code 01} is Ain, and Guadeloupe). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TerritoryCode")
public record TerritoryCode(
        @NotNull Scale scale,

        @NotNull @Pattern(regexp = "[0-9AB]{2,9}|FR") @Schema(examples = "38")
        String code) {}
