package fr.essaim.pole;

import fr.essaim.organisation.Organisation;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Lists;
import fr.essaim.shared.data.References;
import fr.essaim.shared.data.Siren;
import fr.essaim.shared.data.Siret;
import fr.essaim.shared.data.Slug;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.URL;

/** @param leadOrganisation a reference to an organisation */
public record PoleInput(
        @NotNull @Slug String slug,
        @NotBlank @Size(max = 300) String name,
        List<@NotBlank @Size(max = 300) String> aliases,
        @Size(max = 4000) String description,
        PoleStage stage,
        List<Pole.@Valid Distinction> distinctions,
        String leadOrganisation,
        @Size(max = 60) @Code("legal-form") String legalForm,
        @Siren String siren,
        @Siret String siret,
        @Pattern(regexp = "W\\d{9}") String rna,
        List<@Valid Member> members,
        @PositiveOrZero Integer memberCount,
        @Valid Pole.Seat seat,
        List<@Valid TerritoryCode> territories,
        List<Zoning> zonings,
        List<@NotBlank @Code("sector") String> sectors,
        @Code("sector") String pivotSector,
        @Size(max = 20) List<@NotBlank @Code("theme") String> themes,
        @Min(1800) @Max(2200) Integer foundedYear,
        @Valid Pole.Charter charter,
        @Valid Pole.Funding funding,
        @Valid Pole.Jobs jobs,
        @URL @Size(max = 500) String website,
        List<@Valid Indicator> indicators,
        List<Pole.@Valid Identifier> identifiers)
        implements Input<Pole> {
    /** @param organisation a reference to an organisation */
    public record Member(
            @NotBlank String organisation,
            @NotNull MemberType type,
            @Size(max = 300) String role) {
        private static Member of(Pole.Member m) {
            return new Member(References.to(m.organisation()), m.type(), m.role());
        }

        private Pole.Member in(References references, String pointer) {
            return new Pole.Member(
                    references.find(Organisation.class, organisation, pointer + "/organisation"), type, role);
        }
    }

    static PoleInput of(Pole p) {
        return new PoleInput(
                p.slug,
                p.name,
                p.aliases,
                p.description,
                p.stage,
                p.distinctions,
                References.to(p.leadOrganisation),
                p.legalForm,
                p.siren,
                p.siret,
                p.rna,
                p.members.stream().map(Member::of).toList(),
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
                p.identifiers);
    }

    @Override
    public void applyTo(Pole pole, References references) {
        pole.slug = slug;
        pole.name = name;
        pole.aliases = Lists.of(aliases);
        pole.description = description;
        pole.stage = stage == null ? PoleStage.UNKNOWN : stage;
        pole.distinctions = Lists.of(distinctions);
        pole.leadOrganisation = references.find(Organisation.class, leadOrganisation, "/leadOrganisation");
        pole.legalForm = legalForm;
        pole.siren = siren;
        pole.siret = siret;
        pole.rna = rna;
        Lists.replace(pole.members, Lists.map(members, "/members", (m, at) -> m.in(references, at)));
        pole.memberCount = memberCount;
        pole.seat = seat;
        pole.territories = Lists.of(territories);
        pole.zonings = Lists.of(zonings);
        pole.sectors = Lists.of(sectors);
        pole.pivotSector = pivotSector;
        pole.themes = Lists.of(themes);
        pole.foundedYear = foundedYear;
        pole.charter = charter;
        pole.funding = funding;
        pole.jobs = jobs;
        pole.website = website;
        pole.indicators = Lists.of(indicators);
        pole.identifiers = Lists.of(identifiers);
    }
}
