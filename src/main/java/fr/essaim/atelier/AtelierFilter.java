package fr.essaim.atelier;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record AtelierFilter(
        @RestQuery @Parameter(description = "Of the event with this id or slug.")
        String event,

        @RestQuery @Parameter(description = "How much of it is known.")
        CaptureState captureState,

        @RestQuery @Parameter(description = "A code of the vocabulary `theme`: what has it, or one that is narrower.")
        String theme,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}
