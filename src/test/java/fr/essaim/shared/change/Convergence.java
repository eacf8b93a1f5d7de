package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Many who write at the same time and one who keeps a copy by the feed. Knows the contract and the addresses of one service
 * or of several replicas, which it uses in turn.
 */
class Convergence {
    private static final int WRITERS = 8;
    private static final int RESOURCES = 200;
    private static final int PAGE = 7;
    private static final int LONGEST_STALL = 40;
    private static final String POLES = "/api/v1/poles";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> bases;
    private final String token;
    private final long seed = new Random().nextLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReferenceArray<String> poles = new AtomicReferenceArray<>(RESOURCES);
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();

    /** Names by the ids of what is in the copy. */
    final Map<String, String> copy = new TreeMap<>();

    final AtomicInteger written = new AtomicInteger();
    private final Map<String, Integer> revisions = new TreeMap<>();
    private String since;

    Convergence(String token, String... bases) {
        this.token = token;
        this.bases = List.of(bases);
    }

    /** Writes and reads for so long, then reads what is left. */
    void run(Duration time) throws Exception {
        System.out.println("Convergence: seed " + seed);
        Instant end = Instant.now().plus(time);
        var threads = Executors.newFixedThreadPool(WRITERS);
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            var random = new Random(seed + i);
            writers.add(CompletableFuture.runAsync(() -> write(random, end), threads));
        }
        var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        var stalls = new Random(seed - 1);
        try {
            while (!all.isDone()) {
                readPage();
                Thread.sleep(stalls.nextInt(LONGEST_STALL));
            }
            all.join();
        } finally {
            threads.shutdownNow();
        }
        catchUp();
        assertTrue(written.get() > RESOURCES, written + " changes were made");
    }

    void catchUp() {
        boolean more = true;
        while (more) {
            more = readPage();
        }
    }

    /** The same as {@link #copy}, as the lists say it. */
    Map<String, String> published() {
        var found = new TreeMap<String, String>();
        String next = POLES + "?limit=200";
        while (next != null) {
            JsonNode page = json(send("GET", next, null, null));
            page.get("items")
                    .forEach(item ->
                            found.put(item.get("id").asText(), item.get("name").asText()));
            next = page.get("next").isNull()
                    ? null
                    : URI.create(page.get("next").asText()).toString().replaceAll("^https?://[^/]+", "");
        }
        return found;
    }

    /** Begins again, marking: what does not come is swept. */
    void beginAgain() {
        since = null;
        copy.clear();
        revisions.clear();
        catchUp();
    }

    /** Where the copy is. */
    String cursor() {
        return since;
    }

    private boolean readPage() {
        String query = "?types=pole&limit=" + PAGE + (since == null ? "" : "&since=" + since);
        HttpResponse<String> answer = send("GET", "/api/v1/changes" + query, null, null);
        if (answer.statusCode() == 0 || answer.statusCode() == 503) {
            return true; // this replica is not there; the next may be
        }
        assertTrue(answer.statusCode() == 200, answer.body());
        JsonNode page = json(answer);
        for (JsonNode item : page.get("items")) {
            String id = item.get("id").asText();
            Integer before = revisions.put(id, item.get("rev").asInt());
            assertTrue(before == null || before < item.get("rev").asInt(), "a step back: " + item);
            if (item.get("op").asText().equals("UPSERT")) {
                copy.put(id, item.get("data").get("name").asText());
            } else {
                copy.remove(id);
            }
        }
        since = page.get("nextCursor").asText();
        return page.get("hasMore").asBoolean();
    }

    private void write(Random random, Instant end) {
        while (Instant.now().isBefore(end)) {
            int slot = random.nextInt(RESOURCES);
            String id = poles.get(slot);
            int choice = random.nextInt(100);
            if (id == null) {
                create(slot);
            } else if (choice < 60) {
                change("PATCH", POLES + "/" + id, "{\"name\":\"Pôle " + numbers.incrementAndGet() + "\"}");
            } else if (choice < 75) { // written, then refused by the database: rolled back
                String other = poles.get(random.nextInt(RESOURCES));
                if (other != null && !other.equals(id)) {
                    String slug = "{\"name\":\"Jamais\",\"slug\":\"" + slugOf(other) + "\"}";
                    change("PATCH", POLES + "/" + id, slug);
                }
            } else if (choice < 85) {
                change("POST", POLES + "/" + id + "/archive", "{\"reason\":\"Essai\"}");
            } else if (choice < 93) {
                change("POST", POLES + "/" + id + "/publish", null);
            } else if (change("DELETE", POLES + "/" + id, null) == 204) {
                poles.compareAndSet(slot, id, null);
            }
        }
    }

    private final Map<String, String> slugs = new java.util.concurrent.ConcurrentHashMap<>();

    private String slugOf(String id) {
        return slugs.get(id);
    }

    private void create(int slot) {
        int number = numbers.incrementAndGet();
        String slug = "pole-" + number;
        var made = send("POST", POLES, "{\"slug\":\"" + slug + "\",\"name\":\"Pôle " + number + "\"}", null);
        if (made.statusCode() != 201) {
            tolerate(made);
            return;
        }
        written.incrementAndGet();
        String id = json(made).get("id").asText();
        slugs.put(id, slug);
        change("POST", POLES + "/" + id + "/submit", null);
        change("POST", POLES + "/" + id + "/publish", null);
        poles.set(slot, id);
    }

    private int change(String method, String path, String body) {
        var answer = send(method, path, body, "*");
        if (answer.statusCode() < 300) {
            written.incrementAndGet();
        } else {
            tolerate(answer);
        }
        return answer.statusCode();
    }

    /** Others are at it too, and replicas come and go; an error of the service's own is none of that. */
    private static void tolerate(HttpResponse<String> answer) {
        assertTrue(
                answer.statusCode() < 500 || answer.statusCode() == 503,
                () -> answer.request().method() + " " + answer.uri() + " " + answer.statusCode() + " " + answer.body());
    }

    /** The next replica's answer; 0 when it is not there. */
    private HttpResponse<String> send(String method, String path, String body, String tag) {
        String base = bases.get(Math.floorMod(turns.getAndIncrement(), bases.size()));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (tag != null) {
            request.header("If-Match", tag);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return new NotThere(request.build());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a replica says that is not there. */
    private record NotThere(HttpRequest request) implements HttpResponse<String> {
        @Override
        public int statusCode() {
            return 0;
        }

        @Override
        public java.util.Optional<HttpResponse<String>> previousResponse() {
            return java.util.Optional.empty();
        }

        @Override
        public java.net.http.HttpHeaders headers() {
            return java.net.http.HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public String body() {
            return "";
        }

        @Override
        public java.util.Optional<javax.net.ssl.SSLSession> sslSession() {
            return java.util.Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
