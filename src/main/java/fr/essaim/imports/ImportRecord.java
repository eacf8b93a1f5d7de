package fr.essaim.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * One line of an import.
 *
 * @param type such as {@code project}
 * @param externalId the identifier at the source, unique there for this type
 * @param url the page of the record at the source
 * @param data the record itself, in the shape that creates such a resource
 */
public record ImportRecord(
        @NotBlank String type,
        @NotBlank String externalId,
        String url,
        @NotNull JsonNode data) {}
