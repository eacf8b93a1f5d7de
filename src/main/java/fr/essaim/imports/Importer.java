package fr.essaim.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Input;
import fr.essaim.shared.data.Origin;
import fr.essaim.shared.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Takes in one record: finds the resource it is about, validates, applies, and changes nothing when nothing is new. */
@ApplicationScoped
public class Importer {
    /** What a record did. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Two texts of the same content, whatever the order of their members, are the same bytes. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Inject
    Catalogue catalogue;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /**
     * In the caller's transaction.
     *
     * @throws ConstraintViolationException when the record says what no resource may say
     * @throws IllegalArgumentException when the type is unknown or the data cannot be read
     */
    public Outcome take(ImportRecord record, KnownRecords known) {
        Repository<?> repository = catalogue.ofType(record.type());
        if (repository == null) {
            throw new IllegalArgumentException("Unknown type " + record.type() + ", known: " + catalogue.types());
        }
        return take(record, repository, known);
    }

    private <E extends DomainEntity> Outcome take(ImportRecord record, Repository<E> repository, KnownRecords known) {
        E entity = known.get(repository, record.externalId());
        boolean isNew = entity == null;
        String hash = hash(record.data());
        if (!isNew && hash.equals(entity.contentHash)) {
            return Outcome.UNCHANGED;
        }
        Input<E> input = read(record.data(), repository.input());
        if (isNew) {
            entity = repository.blank();
            entity.source = new Origin(known.source(), record.externalId(), record.url());
        }
        input.applyTo(entity, known);
        entity.contentHash = hash;
        if (isNew) {
            repository.persist(entity);
            known.add(repository, entity);
        }
        repository.broughtIn(entity);
        return isNew ? Outcome.CREATED : Outcome.UPDATED;
    }

    private <T> T read(JsonNode data, Class<T> type) {
        try {
            T input = json.treeToValue(data, type);
            var violations = validator.validate(input);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return input;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static String hash(JsonNode data) {
        try {
            return sha256(CANONICAL.writeValueAsString(CANONICAL.treeToValue(data, Map.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
