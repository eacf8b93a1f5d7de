package fr.essaim.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Located.Spot;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Elements as GoGoCarto maps read them (pixelhumain.github.io/GoGoCartoJs): a name, a position, and the sectors as
 * categories, which are those of {@code /taxonomies/sector}. What has no position is left out: there, nothing can be shown
 * without one.
 */
@ApplicationScoped
public class GoGoCartoFormat implements Format {
    @Inject
    RowJson json;

    @Inject
    Positions positions;

    @Override
    public String suffix() {
        return "gogocarto";
    }

    @Override
    public String mediaType() {
        return "application/vnd.gogocarto+json";
    }

    @Override
    public boolean writes(Class<?> row) {
        return Located.class.isAssignableFrom(row);
    }

    @Override
    public Script begin(About list) {
        return new ArrayScript("{\"licence\":\"etalab-2.0\",\"ontology\":\"gogofull\",\"data\":[") {
            @Override
            List<String> items(List<? extends Represented> rows) {
                var where = positions.of(rows);
                return rows.stream()
                        .map(Located.class::cast)
                        .filter(row -> where.apply(row) != null)
                        .map(row -> element(row, where.apply(row), list))
                        .toList();
            }
        };
    }

    private String element(Located row, Spot spot, About list) {
        ObjectNode members = json.members(row, list);
        ObjectNode element = members.objectNode();
        element.put("id", row.meta().id().toString());
        element.put("name", RowJson.nameOf(members));
        element.putObject("geo").put("latitude", spot.lat()).put("longitude", spot.lon());
        element.set("categories", members.hasNonNull("sectors") ? members.get("sectors") : members.arrayNode());
        element.put("sourceUrl", list.base() + row.meta().links().get("self").path());
        if (members.hasNonNull("website")) {
            element.set("website", members.get("website"));
        }
        element.put("createdAt", row.meta().createdAt().toString());
        element.put("updatedAt", row.updatedAt().toString());
        return element.toString();
    }
}
