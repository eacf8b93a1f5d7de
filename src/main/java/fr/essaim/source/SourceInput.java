package fr.essaim.source;

import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Slug;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.URL;

/** @param licence of its data, as an SPDX identifier; Licence Ouverte when left out */
public record SourceInput(
        @NotNull @Slug String slug,
        @NotBlank @Size(max = 300) String name,
        @Size(max = 4000) String description,
        @URL @Size(max = 500) String website,
        @Size(max = 50) String licence)
        implements Input<Source> {
    static SourceInput of(Source s) {
        return new SourceInput(s.slug, s.name, s.description, s.website, s.licence);
    }

    @Override
    public void applyTo(Source source, References references) {
        source.slug = slug;
        source.name = name;
        source.description = description;
        source.website = website;
        source.licence = licence == null ? Source.DEFAULT_LICENCE : licence;
    }
}
