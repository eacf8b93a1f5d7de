package fr.essaim.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Where messages may go. The tests allow this machine; what is forbidden without that is asked for beside it. */
@QuarkusTest
class TargetTest extends RingingTest {
    /** None of them is public. */
    private static final List<String> ADDRESSES = List.of(
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.254",
            "169.254.1.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.254",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.254",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::10.0.0.1", // compatible
            "::169.254.169.254",
            "::ffff:10.0.0.1", // mapped
            "::ffff:a9fe:a9fe",
            "64:ff9b::10.0.0.1", // NAT64
            "64:ff9b::8.8.8.8",
            "64:ff9b:1::1",
            "100::1", // discarded
            "2001::1", // Teredo
            "2001:2::1", // benchmarks
            "2001:db8::1", // documentation
            "2002:a00:1::", // 6to4 of 10.0.0.1
            "2002:7f00:1::1", // 6to4 of 127.0.0.1
            "3fff::1", // documentation
            "4000::1", // not given out
            "5f00::1", // segment routing
            "fc00::1", // unique local
            "fd12:3456:789a::1",
            "fe80::1", // link-local
            "fec0::1", // site-local
            "ff02::1", // multicast
            "ff0e::1");

    private static final List<String> LOOPBACK =
            List.of("127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1");

    private static final List<String> PUBLIC = List.of(
            "1.1.1.1",
            "9.255.255.255",
            "100.63.255.255",
            "100.128.0.0",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "198.17.0.1",
            "223.255.255.255",
            "2001:41d0::1",
            "2a00:1450::1",
            "2606:4700::1");

    /** URLs that are refused whatever their host resolves to. */
    private static final List<String> URLS = List.of(
            "ftp://partenaire.example/",
            "file:///etc/passwd",
            "gopher://partenaire.example/",
            "jar:https://partenaire.example/x!/",
            "//partenaire.example/",
            "/essaim",
            "https:",
            "https://",
            "https:partenaire.example",
            "https:///essaim",
            "https://user@partenaire.example/",
            "https://user:password@partenaire.example/",
            "https://partenaire.example/#fragment",
            "https://partenaire.example:22/",
            "https://partenaire.example:25/",
            "https://partenaire.example:0/",
            "https://partenaire.example:65536/",
            "https://partenaire.example:-1/",
            "https://partenaire.example./",
            "https://-partenaire.example/",
            "https://partenaire_x.example/",
            "https://partenaire.example\\@10.0.0.1/",
            "https://parten aire.example/",
            "https://metadata/",
            "https://metadata.google.internal/",
            "https://printer.local/",
            "https://router.home.arpa/",
            "https://nas.lan/",
            "https://x.localhost/",
            "https://10.0.0.1/",
            "https://2852039166/", // 169.254.169.254 in other writings
            "https://0xa9fea9fe/",
            "https://0xa9.0xfe.0xa9.0xfe/",
            "https://0251.0376.0251.0376/",
            "https://169.254.43518/",
            "https://169.254.169.254./",
            "https://010.0.0.1/",
            "https://256.1.1.1/",
            "https://[::ffff:10.0.0.1]/",
            "https://[fe80::1%25eth0]/",
            "https://[2a00:1450::1/");

    @Inject
    Names names;

    @Test
    void what_is_not_public_is_refused_when_a_webhook_is_made_or_changed() {
        String id = active();
        for (String url : URLS) {
            refused(url);
        }
        for (String address : ADDRESSES) {
            String url = "https://" + (address.contains(":") ? "[" + address + "]" : address) + "/";
            refused(url);
            change(id, "url", url).then().statusCode(422).body("errors[0].code", is("forbidden-target"));
        }
        assertEquals("ACTIVE", state(id));
        List.of("https://partenaire.example", "https://partenaire.example:8443/x?y=z", "https://1.1.1.1/")
                .forEach(url -> make(url).then().statusCode(201));
    }

    private void refused(String url) {
        make(url)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/url"), "errors.code", contains("forbidden-target"));
    }

    @Test
    void this_machine_and_plain_http_are_for_tests_alone() throws Exception {
        for (String address : LOOPBACK) {
            assertFalse(PublicAddresses.has(InetAddress.getByName(address)), address);
        }
        for (String address : PUBLIC) {
            assertTrue(PublicAddresses.has(InetAddress.getByName(address)), address);
        }
        for (String url :
                List.of("http://partenaire.example/", "https://localhost/", "https://partenaire.example:80/")) {
            assertTrue(Target.of(url, false).isEmpty(), url);
            assertTrue(Target.of(url, true).isPresent(), url);
        }
    }

    @Test
    void every_address_of_a_name_is_looked_at() throws Exception {
        for (String address : ADDRESSES) {
            forbidden("interne.example", address);
        }
        forbidden("melange.example", "127.0.0.1 10.0.0.1");
        forbidden("melange.example", "10.0.0.1 127.0.0.1");
        assertEquals(List.of(), receiver.types());
    }

    private void forbidden(String name, String addresses) throws Exception {
        names.give(name, addresses);
        String id = make("http://" + name + ":" + receiver.port() + "/").path("id");
        ring();
        assertEquals("FORBIDDEN_TARGET", outcome(id), addresses);
        with(key).header("If-Match", "*").delete(WEBHOOKS + "/" + id).then().statusCode(204);
    }

    @Test
    void a_name_that_moves_inside_is_not_followed() throws Exception {
        // No system knows this name: what is reached is the address that was checked, looked up once an attempt.
        names.give("mobile.example", "127.0.0.1", "127.0.0.1", "169.254.169.254", "127.0.0.1");
        String id = make("http://mobile.example:" + receiver.port() + "/").path("id");
        ring();
        assertEquals("ACTIVE", state(id));
        assertEquals("mobile.example:" + receiver.port(), receiver.last().header("Host"));
        advance();
        ring();
        assertEquals(2, names.asked("mobile.example"));
        assertEquals(List.of("endpoint.ping", "feed.advanced"), receiver.types());
        advance();
        ring();
        assertEquals("FORBIDDEN_TARGET", outcome(id));
        assertEquals(3, names.asked("mobile.example"));
        assertEquals(2, receiver.messages.size());
        ring();
        assertEquals(3, receiver.messages.size());
    }

    @Test
    void after_a_failure_the_next_address_is_tried() throws Exception {
        names.give("double.example", "127.0.0.2 127.0.0.1");
        String id = make("http://double.example:" + receiver.port() + "/").path("id");
        ring();
        assertEquals("CONNECT_FAILED", outcome(id));
        ring();
        assertEquals("ACTIVE", state(id));
    }

    @Test
    void an_owner_is_told_how_it_failed_and_no_more() throws Exception {
        String unknown = make("https://nulle-part.example/").path("id");
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String closed = make("http://127.0.0.1:" + free + "/").path("id");
        var end = new CountDownLatch(1);
        try (Receiver slow = new Receiver()) {
            slow.manner = (exchange, message) -> end.await();
            String late = make(slow.url()).path("id");
            ring();
            assertEquals("TIMEOUT", outcome(late));
            end.countDown();
        }
        assertEquals("CONNECT_FAILED", outcome(unknown));
        assertEquals("CONNECT_FAILED", outcome(closed));
    }

    @Test
    void a_certificate_is_verified_by_the_name_at_the_checked_address() throws Exception {
        String name = "receveur.example";
        System.setProperty(
                "javax.net.ssl.trustStore", Receiver.certificate(name).toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        for (String each : List.of(name, "autre.example", "inconnu.example")) {
            names.give(each, "127.0.0.1");
        }
        try (Receiver known = Receiver.named(name);
                Receiver unknown = Receiver.named("inconnu.example")) {
            String good = make("https://" + name + ":" + known.port() + "/").path("id");
            String misnamed =
                    make("https://autre.example:" + known.port() + "/").path("id");
            String untrusted =
                    make("https://inconnu.example:" + unknown.port() + "/").path("id");
            ring();
            assertEquals("DELIVERED", outcome(good));
            assertEquals("TLS", outcome(misnamed));
            assertEquals("TLS", outcome(untrusted));
            assertEquals(1, known.messages.size());
            assertEquals(name + ":" + known.port(), known.last().header("Host"));
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }
}
