package fr.essaim.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.data.Input;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Puts codes in the places of a partner's tags before what creates a resource is read. */
@Provider
public class WordedBodies implements ReaderInterceptor {
    @Inject
    Wording wording;

    @Inject
    ObjectMapper json;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (Input.class.isAssignableFrom(body.getType()) && !wording.isOwn()) {
            byte[] sent = body.getInputStream().readAllBytes();
            body.setInputStream(new ByteArrayInputStream(inCodes(body.getType(), sent)));
        }
        return body.proceed();
    }

    /** What cannot be read is left as it is: to be refused where it is read. */
    private byte[] inCodes(Class<?> input, byte[] sent) throws IOException {
        try {
            JsonNode data = json.readTree(sent);
            return json.writeValueAsBytes(wording.written(input, data));
        } catch (JsonProcessingException unreadable) {
            return sent;
        }
    }
}
