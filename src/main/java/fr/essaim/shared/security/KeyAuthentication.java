package fr.essaim.shared.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code Authorization: Bearer} (RFC 6750): a key, the admin token of the environment, or a person's access token.
 * Whatever cannot be accepted is refused, on public addresses too: a caller who shows a key wants to know that it is dead.
 */
@ApplicationScoped
public class KeyAuthentication implements HttpAuthenticationMechanism, IdentityProvider<KeyAuthentication.Shown> {
    /** A key as it was shown. */
    public static class Shown extends BaseAuthenticationRequest {
        private final KeyText key;

        Shown(KeyText key) {
            this.key = key;
        }
    }

    private static final String SCHEME = "Bearer ";

    /** Three parts in base64url (RFC 7515 §3.1), of which the signature may be missing: that is for {@link People} to see. */
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    @Inject
    Keys keys;

    @Inject
    AdminToken adminToken;

    @Inject
    RateLimits rates;

    @Inject
    People people;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        // Spent before anything is looked up, and given back to a good key: who guesses is stopped before the database.
        Bucket shown = rates.keysShownFrom(context.request().remoteAddress().host());
        ConsumptionProbe probe = shown.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return Uni.createFrom().failure(RateLimits.tooMany(probe));
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refused();
        }
        String text = header.substring(SCHEME.length()).strip();
        if (adminToken.is(text)) {
            shown.addTokens(1);
            return Uni.createFrom().item(identity("admin", Set.of(Scopes.ADMIN), ""));
        }
        if (people.areKnown() && JWT.matcher(text).matches()) {
            return people.signedIn(text, context, identities).invoke(identity -> shown.addTokens(1));
        }
        KeyText key = KeyText.read(text);
        return key == null ? refused() : identities.authenticate(new Shown(key)).invoke(identity -> shown.addTokens(1));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Shown request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            ApiKey key = keys.opening(request.key);
            if (key == null) {
                throw new AuthenticationFailedException();
            }
            return identity(Actor.KEY + key.id, Set.copyOf(key.scopes), request.key.secretHash());
        });
    }

    static SecurityIdentity identity(String name, Set<String> scopes, String secretHash) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(scopes)
                .addAttribute(Actor.SECRET_HASH, secretHash)
                .build();
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(401, "WWW-Authenticate", Actor.REALM + ", error=\"invalid_token\""));
    }

    @Override
    public Class<Shown> getRequestType() {
        return Shown.class;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Shown.class);
    }
}
