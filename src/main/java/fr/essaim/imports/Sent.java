package fr.essaim.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.essaim.shared.data.Sha256;

/** A record that was sent, in whose tags it speaks, and the digest of what it says. */
record Sent(ImportRecord line, String vocabulary, String hash) {
    /** Two texts of the same content, whatever the order of their members, are the same bytes. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static Sent of(ImportRecord line, String vocabulary) {
        return new Sent(line, vocabulary, hash(line.data()));
    }

    /** Whether a record says so already. */
    boolean isIn(SourceRecord record) {
        return record.isAlready(hash, line.url()) && record.vocabulary.equals(vocabulary);
    }

    private static String hash(JsonNode data) {
        try {
            return Sha256.hex(CANONICAL.writeValueAsString(CANONICAL.treeToValue(data, Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
