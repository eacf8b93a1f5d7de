package fr.essaim.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** What a partner runs: it takes messages, and answers as the test wants. */
class Receiver implements AutoCloseable {
    /** A message as it came in. */
    record Message(String path, Map<String, List<String>> headers, String text) {
        JsonNode body() {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return body().path("type").asText();
        }

        String id() {
            return header("webhook-id");
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(h -> h.getKey().equalsIgnoreCase(name))
                    .map(h -> h.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether the library of Standard Webhooks takes it as signed with this secret. */
        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(text, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }

    /** How a receiver answers: a status, headers, a body. */
    interface Manner {
        void answer(HttpExchange exchange, Message message) throws Exception;
    }

    /** As the documentation asks. */
    static final Manner GOOD = (exchange, message) -> {
        String challenge = message.body().at("/data/challenge").asText();
        say(exchange, 200, challenge.isEmpty() ? "" : "{\"challenge\":\"" + challenge + "\"}");
    };

    private static final char[] PASSWORD = "changeit".toCharArray();

    final List<Message> messages = new CopyOnWriteArrayList<>();
    volatile Manner manner = GOOD;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Speaks plain HTTP. */
    Receiver() throws IOException {
        this(HttpServer.create(here(), 0));
    }

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** Speaks TLS, with a certificate for this name. It signs it itself. */
    static Receiver named(String name) throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate(name))) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new Receiver(server);
    }

    /** A store with a new key and its certificate, which whoever has the store as trust store trusts. */
    static Path certificate(String name) throws IOException, InterruptedException {
        Path store = Path.of("target", "certificate-" + name + ".p12");
        if (!Files.exists(store)) {
            var keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "receiver",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            "san=dns:" + name,
                            "-validity",
                            "3650",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(PASSWORD),
                            "-keystore",
                            store.toString())
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool");
            }
        }
        return store;
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/essaim?de=test";
    }

    /** The types of the messages so far, in order. */
    List<String> types() {
        return messages.stream().map(Message::type).toList();
    }

    Message last() {
        return messages.get(messages.size() - 1);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var message = new Message(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), text);
        messages.add(message);
        try {
            manner.answer(exchange, message);
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }

    static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
