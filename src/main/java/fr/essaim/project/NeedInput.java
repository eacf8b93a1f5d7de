package fr.essaim.project;

import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.References;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.territory.TerritoryCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** Said by exactly one of a pole, an organisation and a territory; the first two are references. */
public record NeedInput(
        OfferKind kind,
        @NotBlank @Size(max = 4000) String text,
        String pole,
        String organisation,
        @Valid TerritoryCode territory,
        LocalDate expiresOn)
        implements Input<Need> {
    static NeedInput of(Need n) {
        return new NeedInput(
                n.kind, n.text, References.to(n.pole), References.to(n.organisation), n.territory, n.expiresOn);
    }

    @Override
    public void applyTo(Need need, References references) {
        if (Stream.of(pole, organisation, territory).filter(Objects::nonNull).count() != 1) {
            throw new RuleBroken("need-said-by-one");
        }
        need.kind = kind;
        need.text = text;
        need.pole = references.find(Pole.class, pole, "/pole");
        need.organisation = references.find(Organisation.class, organisation, "/organisation");
        need.territory = territory;
        need.expiresOn = expiresOn;
    }
}
