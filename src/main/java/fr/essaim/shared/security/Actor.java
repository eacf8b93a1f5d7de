package fr.essaim.shared.security;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Who makes the request, and what they may do. */
@RequestScoped
public class Actor {
    /** How records name what the service does by itself. */
    public static final String SYSTEM = "system";

    static final String SECRET_HASH = "secret-hash";
    static final String KEY = "key:";
    static final String REALM = "Bearer realm=\"essaim\"";

    @Inject
    SecurityIdentity identity;

    private boolean forSourceOnly;

    /** Who makes the request; nobody outside of one, or without a key. */
    public static Optional<Actor> current() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? Optional.of(container.instance(Actor.class).get()).filter(actor -> !actor.isAnonymous())
                : Optional.empty();
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** How records name the caller: {@code key:2x9…}, {@code admin}, or {@code oidc:} and the subject of a token. */
    public String name() {
        return isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** Of the secret that the key was shown with. */
    String secretHash() {
        return identity.getAttribute(SECRET_HASH);
    }

    /** Whether the caller holds this scope; an admin holds them all. */
    public boolean may(String scope) {
        return identity.hasRole(scope)
                || identity.hasRole(Scopes.ADMIN)
                || scope.equals(Scopes.SOURCES) && source().isPresent();
    }

    /** Drafts are for those who write or moderate. */
    public boolean seesDrafts() {
        return may(Scopes.MODERATE) || may(Scopes.EVENTS) || may(Scopes.PROJECTS) || may(Scopes.COMMITMENTS);
    }

    /** The source that the caller writes for, if so; the first by name if a person has several. */
    public Optional<String> source() {
        return identity.getRoles().stream()
                .map(Scopes::source)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst();
    }

    /** Whether the caller writes for this source. */
    public boolean isOf(String source) {
        return source != null && source().filter(source::equals).isPresent();
    }

    /** The id of the key that the request was made with; none for the admin token and for a person who signed in. */
    public Optional<String> key() {
        return name().startsWith(KEY) ? Optional.of(name().substring(KEY.length())) : Optional.empty();
    }

    /** Whether this request is allowed for what comes from {@link #source()}, and for nothing else. */
    public boolean isForSourceOnly() {
        return forSourceOnly;
    }

    /** 403 that names the scopes of which one is missing, RFC 6750 §3.1. */
    public static Refusal missing(String... scopes) {
        return new Refusal(ProblemType.FORBIDDEN, String.join(", ", scopes))
                .with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        REALM + ", error=\"insufficient_scope\", scope=\"" + String.join(" ", scopes) + "\"");
    }

    /** @throws Refusal 401 without a key, 403 when it holds none of these scopes */
    public void need(String... scopes) {
        if (isAnonymous()) {
            throw new Refusal(ProblemType.UNAUTHORIZED).with(HttpHeaders.WWW_AUTHENTICATE, REALM);
        }
        if (scopes.length > 0 && Arrays.stream(scopes).noneMatch(this::may)) {
            throw missing(scopes);
        }
        forSourceOnly = scopes.length > 0
                && Arrays.stream(scopes).filter(s -> !s.equals(Scopes.SOURCES)).noneMatch(this::may);
    }
}
