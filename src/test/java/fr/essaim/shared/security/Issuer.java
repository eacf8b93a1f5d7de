package fr.essaim.shared.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An identity provider: says over HTTP who it is and what its key is, and signs tokens. It is shut at first. */
public class Issuer implements QuarkusTestResourceLifecycleManager {
    /** What of it can be reached: nothing, what it says about itself without its keys, or all. */
    enum Doors {
        NONE,
        METADATA,
        ALL
    }

    /** How a token is signed, from what there is to sign. */
    interface Signer {
        byte[] sign(byte[] text) throws GeneralSecurityException;
    }

    static final String AUDIENCE = "essaim";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;
    private String keyId;
    private KeyPair key;
    private volatile Doors open = Doors.NONE;

    @Override
    public Map<String, String> start() {
        renewKey();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
        server.createContext("/jwks", exchange -> answer(exchange, Map.of("keys", List.of(publicKey()))));
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", url(),
                "quarkus.oidc.roles.role-claim-path", "scope,realm_access/roles",
                "quarkus.oidc.token.forced-jwk-refresh-interval", "0S",
                "essaim.rate.per-address", "1000001",
                "essaim.rate.per-key", "200");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(this, new TestInjector.MatchesType(Issuer.class));
    }

    void open(Doors doors) {
        open = doors;
    }

    /** From now on it signs with another key, and no longer shows the one before. */
    void renewKey() {
        keyId = UUID.randomUUID().toString();
        key = newKey();
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAPublicKey shownKey() {
        return (RSAPublicKey) key.getPublic();
    }

    /** A good token of this subject. */
    String token(String subject, String scope) {
        return token(Map.of("sub", subject, "scope", scope));
    }

    /** A good token, but for these claims; one that is null is left out. */
    String token(Map<String, Object> changes) {
        return token(Map.of(), changes, rs256(key.getPrivate()));
    }

    /** A token that is good but for these headers and claims, signed in this way. */
    String token(Map<String, Object> headers, Map<String, Object> changes, Signer signer) {
        var header = new HashMap<String, Object>(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId));
        header.putAll(headers);
        Instant now = Instant.now();
        var claims = new HashMap<String, Object>(Map.of(
                "iss",
                url(),
                "aud",
                AUDIENCE,
                "sub",
                "someone",
                "scope",
                "admin",
                "email",
                "someone@example.org",
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(Duration.ofMinutes(5)).getEpochSecond()));
        claims.putAll(changes);
        claims.values().removeIf(value -> value == null);
        String text = part(header) + "." + part(claims);
        try {
            return text + "." + BASE64.encodeToString(signer.sign(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Signer rs256(PrivateKey key) {
        return text -> {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        };
    }

    static String part(Map<String, Object> json) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Map<String, Object> metadata() throws IOException {
        return Map.of("issuer", url(), "jwks_uri", open == Doors.ALL ? url() + "/jwks" : addressOfNobody());
    }

    private static String addressOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }

    private Map<String, Object> publicKey() {
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                keyId,
                "n",
                BASE64.encodeToString(shownKey().getModulus().toByteArray()),
                "e",
                BASE64.encodeToString(shownKey().getPublicExponent().toByteArray()));
    }

    private void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(open == Doors.NONE ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
