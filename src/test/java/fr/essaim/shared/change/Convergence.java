package fr.essaim.shared.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Many who write at the same time and one who keeps a copy by the feed. Knows the contract and the addresses of one service
 * or of several replicas, which it uses in turn.
 */
class Convergence {
    private static final int WRITERS = 8;
    private static final int RESOURCES = 200;
    private static final int PAGE = 7;
    private static final int LONGEST_STALL = 40;
    private static final int PATIENCE = 50;
    private static final String POLES = "/api/v1/poles";
    private static final String BEGINNING = "/api/v1/changes?types=pole&limit=" + PAGE;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names by the ids of what is in the copy. */
    final Map<String, String> copy = new TreeMap<>();

    /** How many changes were answered as made. */
    final AtomicInteger written = new AtomicInteger();

    /** How many were written and rolled back. */
    final AtomicInteger takenBack = new AtomicInteger();

    /** How often the consumer was told that the service has another history. */
    int newHistories;

    /** Changes the resource of this id, and takes it back when only the commit is left to do: whoever can. */
    Consumer<UUID> changeInVain;

    private final List<String> bases;
    private final String token;
    private final long seed = new Random().nextLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turns = new AtomicInteger();

    private final AtomicReferenceArray<Pole> poles = new AtomicReferenceArray<>(RESOURCES);
    private final AtomicInteger numbers = new AtomicInteger();

    private final Map<String, Integer> revisions = new HashMap<>();
    private String next = BEGINNING;

    /** What has come up since the beginning; null when that is behind. */
    private Set<String> marked;

    private record Pole(String id, String slug) {
        String address() {
            return POLES + "/" + id;
        }
    }

    /** @param status 0 when there was nobody to answer, or not to the end */
    private record Answer(int status, HttpHeaders headers, String body, HttpRequest request) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

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
        System.out.println("Convergence: " + written + " changes, " + takenBack + " taken back");
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
        String list = POLES + "?limit=200";
        while (list != null) {
            Answer answer = send("GET", list, null);
            assertEquals(200, answer.status, answer.body);
            JsonNode page = answer.json();
            page.get("items")
                    .forEach(item ->
                            found.put(item.get("id").asText(), item.get("name").asText()));
            list = page.get("next").isNull() ? null : path(page.get("next").asText());
        }
        return found;
    }

    /** Whether there is more. */
    private boolean readPage() {
        Answer answer = send("GET", next, null);
        if (answer.status == 0 || answer.status == 503) {
            return true; // this replica is not there; the next may be
        }
        if (answer.status == 410) {
            newHistories++;
            next = path(answer.headers.firstValue("Link").orElseThrow().replaceAll("^<(.*)>; rel=\"first\"$", "$1"));
            marked = new HashSet<>();
            revisions.clear();
            return true;
        }
        assertEquals(200, answer.status, answer.body);
        JsonNode page = answer.json();
        page.get("items").forEach(this::take);
        next = path(page.get("next").asText());
        boolean more = page.get("hasMore").asBoolean();
        if (!more && marked != null) {
            copy.keySet().retainAll(marked);
            marked = null;
        }
        return more;
    }

    private void take(JsonNode change) {
        String id = change.get("id").asText();
        int revision = change.get("rev").asInt();
        Integer before = revisions.put(id, revision);
        assertTrue(before == null || before < revision, () -> "not after " + before + ": " + change);
        if (change.get("op").asText().equals("UPSERT")) {
            copy.put(id, change.get("data").get("name").asText());
        } else {
            copy.remove(id);
        }
        if (marked != null) {
            marked.add(id);
        }
    }

    private void write(Random random, Instant end) {
        while (Instant.now().isBefore(end)) {
            int slot = random.nextInt(RESOURCES);
            Pole pole = poles.get(slot);
            Pole other = poles.get(random.nextInt(RESOURCES));
            int choice = random.nextInt(100);
            if (pole == null) {
                create(slot);
            } else if (choice < 60) {
                change("PATCH", pole.address(), "{\"name\":\"Pôle " + numbers.incrementAndGet() + "\"}");
            } else if (choice < 70 && other != null && other != pole) { // written, then refused by the database
                Answer refused =
                        change("PATCH", pole.address(), "{\"name\":\"Jamais\",\"slug\":\"" + other.slug + "\"}");
                if (refused.status == 409) {
                    takenBack.incrementAndGet();
                }
            } else if (choice < 75 && changeInVain != null) {
                changeInVain.accept(UUID.fromString(pole.id));
                takenBack.incrementAndGet();
            } else if (choice < 85) {
                change("POST", pole.address() + "/archive", "{\"reason\":\"Essai\"}");
            } else if (choice < 93) {
                change("POST", pole.address() + "/publish", null);
            } else if (change("DELETE", pole.address(), null).status == 204) {
                poles.compareAndSet(slot, pole, null);
            }
        }
    }

    private void create(int slot) {
        int number = numbers.incrementAndGet();
        String slug = "pole-" + number;
        Answer made = change("POST", POLES, "{\"slug\":\"" + slug + "\",\"name\":\"Pôle " + number + "\"}");
        if (made.status == 201) {
            var pole = new Pole(made.json().get("id").asText(), slug);
            change("POST", pole.address() + "/submit", null);
            change("POST", pole.address() + "/publish", null);
            poles.set(slot, pole);
        }
    }

    /** Others are at it too, and replicas come and go; an error of the service's own is none of that. */
    private Answer change(String method, String path, String body) {
        Answer answer = send(method, path, body);
        if (answer.status >= 200 && answer.status < 300) {
            written.incrementAndGet();
        }
        assertTrue(answer.status < 500 || answer.status == 503, answer::toString);
        return answer;
    }

    /** The answer of the replica whose turn it is. */
    private Answer send(String method, String path, String body) {
        String base = bases.get(Math.floorMod(turns.getAndIncrement(), bases.size()));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("GET")) { // the consumer is one of the public
            request.header("Authorization", "Bearer " + token).header("If-Match", "*");
        }
        if (body != null) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            try {
                var response = http.send(request, HttpResponse.BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.headers(), response.body(), request);
            } catch (IOException e) {
                Thread.sleep(PATIENCE);
                return new Answer(0, null, e.toString(), request);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(String address) {
        return address.replaceAll("^https?://[^/]+", "");
    }
}
