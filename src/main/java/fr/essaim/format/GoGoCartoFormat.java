package fr.essaim.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Located;
import fr.essaim.shared.data.Located.Spot;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Elements as GoGoCarto maps read them (pixelhumain.github.io/GoGoCartoJs): a name, a position, and the sectors as
 * categories, which are those of {@code /taxonomies/sector}. What has no position is left out: there, nothing can be shown
 * without one.
 */
@ApplicationScoped
public class GoGoCartoFormat extends MapFormat {
    public GoGoCartoFormat() {
        super("{\"licence\":\"etalab-2.0\",\"ontology\":\"gogofull\",\"data\":[");
    }

    @Override
    public String suffix() {
        return "gogocarto";
    }

    @Override
    public String mediaType() {
        return "application/vnd.gogocarto+json";
    }

    @Override
    String item(Located row, Spot spot, About list) {
        if (spot == null) {
            return null;
        }
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
