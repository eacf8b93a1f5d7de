import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers every request with the bytes of a file, from the event loop: what the service is compared with. */
public class StaticAnswer {
    public static void main(String[] args) throws Exception {
        Buffer bytes = Buffer.buffer(Files.readAllBytes(Path.of(args[0])));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json;charset=UTF-8")
                        .end(bytes))
                .listen(Integer.parseInt(args[1]), "127.0.0.1");
    }
}
