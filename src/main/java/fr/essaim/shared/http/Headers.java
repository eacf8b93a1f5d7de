package fr.essaim.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The headers that every answer carries, whoever writes it: what it depends on, whether it may be kept, and what a browser
 * may do with it.
 */
@Singleton
public class Headers {
    private static final int BEFORE_CORS = 400;
    private static final String SWAGGER_UI = "/q/swagger-ui";

    /** Data and the pages of problems load nothing; their one style is in them. */
    private static final String FOR_DATA = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String FOR_SWAGGER_UI =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(Headers::add, BEFORE_CORS);
    }

    private static void add(RoutingContext context) {
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(end -> {
            response.putHeader("Vary", "Accept, Accept-Encoding, Accept-Language, Authorization, Origin");
            if (!response.headers().contains("Cache-Control")) {
                boolean known = context.request().headers().contains("Authorization");
                response.putHeader("Cache-Control", known ? "private, no-cache" : "public, no-cache");
            }
            response.putHeader("X-Content-Type-Options", "nosniff");
            response.putHeader("Referrer-Policy", "no-referrer");
            response.putHeader("X-Frame-Options", "DENY");
            response.putHeader(
                    "Content-Security-Policy",
                    context.request().path().startsWith(SWAGGER_UI) ? FOR_SWAGGER_UI : FOR_DATA);
            if (context.request().isSSL()) {
                response.putHeader("Strict-Transport-Security", "max-age=31536000");
            }
        });
        context.next();
    }
}
