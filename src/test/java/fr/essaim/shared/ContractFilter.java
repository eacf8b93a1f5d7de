package fr.essaim.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        boolean partial = uri.getQuery() != null && uri.getQuery().contains("fields=");
        Set<String> faults = Contract.faults(
                request.getMethod(),
                uri.getRawPath(),
                partial,
                response.statusCode(),
                response.contentType(),
                response.asString());
        assertEquals(Set.of(), faults, request.getMethod() + " " + uri);
        return response;
    }
}
