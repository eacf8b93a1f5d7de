package fr.essaim.shared;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A body without a length is measured as it comes. */
@QuarkusTest
class BodyLimitTest extends ApiTest {
    private static final int MOST = 10_000_000;

    @Test
    void a_body_in_chunks_that_is_too_long_gets_a_problem() throws IOException {
        String answer = post(MOST + 1);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("application/problem+json") && answer.contains("\"content-too-large\""), answer);
    }

    @Test
    void one_that_is_just_short_enough_is_read() throws IOException {
        assertTrue(post(MOST).startsWith("HTTP/1.1 422 "));
    }

    /** An organisation without a name, of so many bytes, most of them white space. */
    private static String post(int bytes) throws IOException {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) ' ');
        body[0] = '{';
        body[bytes - 1] = '}';
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("""
                    POST /api/v1/organisations HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Transfer-Encoding: chunked
                    Connection: close

                    """.formatted(ADMIN_TOKEN).replace("\n", "\r\n")).getBytes(StandardCharsets.US_ASCII));
            int chunk = 50_000;
            for (int at = 0; at < bytes; at += chunk) {
                int length = Math.min(chunk, bytes - at);
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(body, at, length);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
