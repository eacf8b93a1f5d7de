package fr.essaim.forum;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

public record ForumSessionFilter(
        @RestQuery @Parameter(description = "Of the event with this id or slug.")
        String event,

        @RestQuery @Parameter(description = "What it is about.")
        ForumSessionKind kind,

        @RestQuery @Parameter(description = "How far it has come.")
        ForumSessionState state,

        @RestQuery @Parameter(description = "Showing the project with this id or slug.")
        String project,

        @RestQuery @Parameter(description = "A code of the vocabulary `theme`: what has it, or one that is narrower.")
        String theme,

        @RestQuery @Parameter(description = "Changed at or after this instant.")
        Instant updatedSince) {}
