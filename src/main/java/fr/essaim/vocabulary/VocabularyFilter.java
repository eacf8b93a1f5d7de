package fr.essaim.vocabulary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record VocabularyFilter(
        @RestQuery @Parameter(description = "Words of the name, of the codes or of the labels.")
        String q,

        @RestQuery @Parameter(description = "Only the lists whose codes belong to the service, or only the others.")
        Boolean closed,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}
