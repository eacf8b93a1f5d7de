package fr.essaim.shared.write;

import fr.essaim.shared.http.Representations;
import fr.essaim.shared.http.Validators;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code If-Match} (RFC 9110 §13.1.1, RFC 6585 §3): no change without saying which version it is based on. Tags are
 * compared strongly, by the version that they begin with: a neighbour renamed meanwhile, another language or encoding is
 * no reason to refuse.
 */
@ApplicationScoped
public class Preconditions {
    @Inject
    HttpServerRequest request;

    @Inject
    Representations representations;

    /**
     * @param version of the resource as it is now
     * @param current the resource as it would be answered now, for its tag
     * @throws Refusal 428 without the header, 412 when the version has moved on; both carry the current tag
     */
    public void check(int version, Supplier<Record> current) {
        List<String> headers = request.headers().getAll(HttpHeaders.IF_MATCH);
        if (headers.isEmpty()) {
            throw refusal(ProblemType.PRECONDITION_REQUIRED, current);
        }
        String header = String.join(",", headers);
        if (header.strip().equals("*")) {
            return;
        }
        String start = version + "-";
        boolean known =
                Validators.strongTags(HttpHeaders.IF_MATCH, header).stream().anyMatch(tag -> tag.startsWith(start));
        if (!known) {
            throw refusal(ProblemType.PRECONDITION_FAILED, current);
        }
    }

    private Refusal refusal(ProblemType type, Supplier<Record> current) {
        return new Refusal(type).with(HttpHeaders.ETAG, representations.tag(current.get()));
    }
}
