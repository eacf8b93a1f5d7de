package fr.essaim.shared.security;

import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * People who sign in at an identity provider (OpenID Connect) and show its access token. There are none until the address
 * of the provider is configured. It is first asked when the first token comes: the service starts, and keys work, without it.
 */
@ApplicationScoped
class People implements TenantConfigResolver {
    /** OpenID Connect Core §2: no subject is longer. */
    private static final int LONGEST_SUBJECT = 255;

    private static final String SECONDS_TO_WAIT = "5";

    private final OidcTenantConfig provider;

    @Inject
    People(OidcConfig settings) {
        var given = OidcConfig.getDefaultTenant(settings);
        provider = given.authServerUrl().isEmpty()
                ? null
                : OidcTenantConfig.builder(given)
                        .tenantId("people")
                        .tenantEnabled(true)
                        .build();
    }

    /** Whether there is an identity provider. */
    boolean areKnown() {
        return provider != null;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> blocking) {
        return Uni.createFrom().item(provider);
    }

    /**
     * Who an access token stands for: named by its subject, which says nothing private, with the scopes that this service
     * knows. Fails with 401 for a bad token, and with 503 when the provider cannot be reached.
     */
    Uni<SecurityIdentity> signedIn(String token, RoutingContext context, IdentityProviderManager identities) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, context))
                .map(People::person)
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .transform(People::unreachable);
    }

    private static SecurityIdentity person(SecurityIdentity identity) {
        String subject = ((JsonWebToken) identity.getPrincipal()).getSubject();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new AuthenticationFailedException();
        }
        Set<String> scopes =
                identity.getRoles().stream().filter(Scopes::isKnown).collect(Collectors.toSet());
        return KeyAuthentication.identity("oidc:" + subject, scopes, "");
    }

    private static Refusal unreachable(Throwable failure) {
        Log.warnf("A token cannot be verified without the identity provider: %s", failure);
        return new Refusal(ProblemType.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
}
