package fr.essaim.organisation;

import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.CommuneCode;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Siren;
import fr.essaim.shared.data.Siret;
import fr.essaim.shared.data.Slug;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.validator.constraints.URL;

/** @param networks references to organisations */
public record OrganisationInput(
        @NotNull @Slug String slug,
        @NotBlank @Size(max = 300) String name,
        @Size(max = 50) String acronym,
        List<@NotBlank @Size(max = 300) String> aliases,
        OrganisationKind kind,
        @Size(max = 4000) String description,
        @Size(max = 60) @Code("legal-form") String legalForm,
        @Siren String siren,
        @Siret String siret,
        @URL @Size(max = 500) String website,
        @CommuneCode String communeCode,
        @Size(max = 200) String place,
        List<@NotBlank String> networks)
        implements Input<Organisation> {
    static OrganisationInput of(Organisation o) {
        return new OrganisationInput(
                o.slug,
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
                References.toAll(o.networks));
    }

    @Override
    public void applyTo(Organisation organisation, References references) {
        // Before all else: the query would write what had changed so far, as a version of its own.
        Lists.replace(
                organisation.networks,
                new LinkedHashSet<>(references.findAll(Organisation.class, networks, "/networks")));
        organisation.slug = slug;
        organisation.name = name;
        organisation.acronym = acronym;
        organisation.aliases = Lists.of(aliases);
        organisation.kind = kind;
        organisation.description = description;
        organisation.legalForm = legalForm;
        organisation.siren = siren;
        organisation.siret = siret;
        organisation.website = website;
        organisation.communeCode = communeCode;
        organisation.place = place;
    }
}
