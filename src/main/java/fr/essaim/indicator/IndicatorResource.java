package fr.essaim.indicator;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.ViewParams;
import fr.essaim.shared.http.AnyResource;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(AnyResource.PATH + "/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Indicators",
        description =
                "Figures of projects, poles and territories over time. They are written as `indicators` of the resource.")
public class IndicatorResource {
    @Inject
    Catalogue catalogue;

    @GET
    @Operation(summary = "Read the figures of a project, a pole or a territory as series")
    public IndicatorsDetail get(String collection, String id, @BeanParam ViewParams view) {
        DomainEntity entity = catalogue.ofCollection(collection).get(id);
        if (entity instanceof NamedEntity named && entity instanceof Measured measured) {
            return IndicatorsDetail.of(Ref.of(collection, named), measured.figures());
        }
        throw new Refusal(ProblemType.NOT_FOUND);
    }
}
