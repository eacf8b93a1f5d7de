package fr.essaim.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Set;

/** Every answer that a test receives must be one that the committed contract announces. */
class ContractFilter implements Filter {
    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext next) {
        Response response = next.next(request, spec);
        URI uri = URI.create(request.getURI());
        String type = response.contentType().split(";")[0];
        if (response.statusCode() >= 400) {
            boolean bodiless = request.getMethod().equals("HEAD");
            assertTrue(
                    bodiless || type.equals("application/problem+json"),
                    uri + " answered " + response.statusCode() + " as " + type);
            if (!bodiless) {
                assertEquals(Set.of(), Contract.faultsOf("Problem", response.asString()), "The problem of " + uri);
            }
        }
        if (Contract.knows(request.getMethod(), uri.getPath()) && !type.equals("text/html")) {
            boolean partial = uri.getQuery() != null && uri.getQuery().contains("fields=");
            assertEquals(
                    Set.of(),
                    Contract.faults(
                            request.getMethod(),
                            uri.getPath(),
                            response.statusCode(),
                            type,
                            response.asString(),
                            partial),
                    request.getMethod() + " " + uri);
        }
        return response;
    }
}
