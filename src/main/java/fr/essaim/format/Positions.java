package fr.essaim.format;

import fr.essaim.shared.data.Gazetteer;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Located.Spot;
import fr.essaim.shared.data.Represented;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where rows are: at their own points, or where their communes are. */
@ApplicationScoped
class Positions {
    @Inject
    Gazetteer gazetteer;

    /** Null where neither is known. One statement. */
    Function<Located, Spot> of(List<? extends Represented> rows) {
        Map<String, Spot> communes = gazetteer.spots(rows.stream()
                .map(Located.class::cast)
                .filter(row -> row.spot() == null)
                .map(Located::inCommune)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return row -> row.spot() != null || row.inCommune() == null ? row.spot() : communes.get(row.inCommune());
    }
}
