package fr.essaim.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.shared.data.Ref;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a resource as series. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorsDetail(
        @Schema(required = true, description = "The resource.")
        Ref of,

        @Schema(required = true, description = "Points of one code and one unit are one series.")
        List<Series> series) {
    static IndicatorsDetail of(Ref resource, Stream<Figure> figures) {
        return new IndicatorsDetail(resource, Series.of(figures));
    }
}
