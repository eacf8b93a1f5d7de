package fr.essaim.shared.http;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What every creation and change of something with codes understands. */
public record WordingParams(
        @RestQuery
        @Parameter(
                description =
                        "The slug of a partner's vocabulary: its tags stand in the places of codes, in what is sent and in the answer.",
                example = "labo-ess")
        String vocabulary) {}
