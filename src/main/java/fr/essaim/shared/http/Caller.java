package fr.essaim.shared.http;

import fr.essaim.shared.problem.Texts;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request says of its caller: the address used, the language wished, the trace it belongs to. */
@RequestScoped
public class Caller {
    /** W3C Trace Context, {@code version-traceid-parentid-flags}. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    /** A name or an address, and a port (RFC 3986, §3.2.2, without what no host is called). */
    private static final Pattern AUTHORITY = Pattern.compile("([\\w.-]+|\\[[\\p{XDigit}:.]+])(:\\d{1,5})?");

    private final HttpServerRequest request;
    private final HttpConfig config;
    private String traceId;

    @Inject
    public Caller(HttpServerRequest request, HttpConfig config) {
        this.request = request;
        this.config = config;
    }

    /** The address of this service as the caller knows it, without a final slash. */
    public String base() {
        return config.publicUrl().orElseGet(this::asAddressed);
    }

    /** By the {@code Host} of the request; if no URI can be made with it, by the address that it came in at. */
    private String asAddressed() {
        HostAndPort authority = request.authority();
        if (authority != null && AUTHORITY.matcher(authority.toString()).matches()) {
            return request.scheme() + "://" + authority;
        }
        SocketAddress local = request.localAddress();
        String host = local.hostAddress().contains(":") ? "[" + local.hostAddress() + "]" : local.hostAddress();
        return request.scheme() + "://" + host + ":" + local.port();
    }

    public String method() {
        return request.method().name();
    }

    public String path() {
        return request.path();
    }

    public String acceptEncoding() {
        return request.getHeader("Accept-Encoding");
    }

    public Texts texts() {
        return Texts.of(request.getHeader("Accept-Language"));
    }

    /** The trace id of the request's {@code traceparent}, or one made for this request. */
    public String traceId() {
        if (traceId == null) {
            String header = request.getHeader("traceparent");
            Matcher matcher = header == null ? null : TRACEPARENT.matcher(header);
            traceId = matcher != null && matcher.matches()
                    ? matcher.group(1)
                    : UUID.randomUUID().toString().replace("-", "");
        }
        return traceId;
    }
}
