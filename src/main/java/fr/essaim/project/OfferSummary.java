package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.Meta;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.Scheduled;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferSummary(
        @JsonUnwrapped Meta meta,
        @Schema(required = true) Ref project,
        @Schema(required = true) Integer order,
        @Schema(required = true) OfferKind kind,
        @Schema(required = true) String text,
        String place,
        @Schema(required = true) List<LocalDate> dates,
        Integer capacity,
        LocalDate expiresOn)
        implements Scheduled {

    /** Each of its dates, and the last day to take it up. */
    @Override
    public List<Occasion> occasions() {
        Stream<Occasion> days = dates.stream().distinct().map(day -> occasion(day.toString(), null, day));
        Stream<Occasion> last = Stream.ofNullable(expiresOn).map(day -> occasion("expiry", "expiry", day));
        return Stream.concat(days, last).toList();
    }

    private Occasion occasion(String part, String role, LocalDate day) {
        return new Occasion(part, role, day, null, text, project.name(), place, false);
    }
}
