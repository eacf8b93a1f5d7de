package fr.essaim.source;

import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Slug;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/**
 * @param licence of its data, as an SPDX identifier; Licence Ouverte when left out
 * @param authorities the fields on which its word is final, by type
 */
public record SourceInput(
        @NotNull @Slug String slug,
        @NotBlank @Size(max = 300) String name,
        @Size(max = 4000) String description,
        @URL @Size(max = 500) String website,
        @Size(max = 50) String licence,

        @Size(max = 200)
        @Schema(
                description = "The fields on which its records have the last word, by type. Holds for what comes in"
                        + " from now on.",
                examples = "[\"pole.siret\"]")
        List<@NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*\\.[a-zA-Z]+") @Size(max = 100) String> authorities)
        implements Input<Source> {
    static SourceInput of(Source s) {
        return new SourceInput(s.slug, s.name, s.description, s.website, s.licence, s.authorities);
    }

    @Override
    public void applyTo(Source source, References references) {
        source.slug = slug;
        source.name = name;
        source.description = description;
        source.website = website;
        source.authorities = Lists.of(authorities);
        source.licence = licence == null ? Source.DEFAULT_LICENCE : licence;
    }
}
