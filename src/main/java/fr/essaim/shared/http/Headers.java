package fr.essaim.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The headers that every answer carries, whoever writes it: what it depends on, and whether it may be kept. */
@Singleton
public class Headers {
    private static final int BEFORE_CORS = 400;

    void register(@Observes Filters filters) {
        filters.register(Headers::add, BEFORE_CORS);
    }

    private static void add(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(end -> {
            response.putHeader("Vary", "Accept, Accept-Encoding, Accept-Language, Authorization, Origin");
            if (!response.headers().contains("Cache-Control")) {
                response.putHeader("Cache-Control", "public, no-cache");
            }
        });
        context.next();
    }
}
