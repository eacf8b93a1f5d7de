package fr.essaim.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.essaim.shared.change.Mentions;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.CodedMembers;
import fr.essaim.shared.data.Crosswalk;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Repository;
import fr.essaim.shared.data.Represented;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resource as cells: {@code type}, {@code externalId}, {@code url}, then the members of the record that makes it. A dot
 * stands before a member of a member, bars between the items of a list; a list of objects is JSON.
 */
@ApplicationScoped
class CsvColumns {
    private static final Predicate<String> IS_FORMULA =
            java.util.regex.Pattern.compile("[=+\\-@\\t\\r]").asPredicate();
    private static final Predicate<String> IS_NUMBER =
            java.util.regex.Pattern.compile("-?\\d+(\\.\\d+)?").asMatchPredicate();
    private static final Map<Class<?>, String> TYPES = Map.of(
            Integer.class,
            "integer",
            Double.class,
            "number",
            BigDecimal.class,
            "number",
            Boolean.class,
            "boolean",
            LocalDate.class,
            "date",
            OffsetDateTime.class,
            "datetime");

    /** @param path of the names of a member and its own members */
    record Column(List<String> path, Type type, RecordComponent part) {
        private static Column of(List<String> path, RecordComponent part) {
            return new Column(path, part.getGenericType(), part);
        }

        String name() {
            return String.join(".", path);
        }
    }

    @Inject
    ObjectMapper json;

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager em;

    List<String> header(Repository<?> repository) {
        return Stream.concat(
                        Stream.of("type", "externalId", "url"),
                        of(repository).stream().map(Column::name))
                .toList();
    }

    /** The members of what makes a resource, those of a member in its place. */
    List<Column> of(Repository<?> repository) {
        var columns = new ArrayList<Column>();
        collect(repository.input(), List.of(), columns);
        return columns;
    }

    private static void collect(Class<?> record, List<String> path, List<Column> columns) {
        for (RecordComponent part : record.getRecordComponents()) {
            List<String> longer =
                    Stream.concat(path.stream(), Stream.of(part.getName())).toList();
            if (part.getType().isRecord()) {
                collect(part.getType(), longer, columns);
            } else {
                columns.add(Column.of(longer, part));
            }
        }
    }

    /**
     * A line for each row, in their order. The resources are read in one statement, and let go. What they name and is hidden
     * is not said.
     *
     * @param words in which codes are said; null for the service's own
     */
    <E extends DomainEntity> List<List<String>> cells(
            Repository<E> repository, List<? extends Represented> rows, Crosswalk words, boolean excel) {
        Map<UUID, E> entities = new HashMap<>();
        repository
                .list("id in ?1", rows.stream().map(row -> row.meta().id()).toList())
                .forEach(entity -> entities.put(entity.id, entity));
        List<Column> columns = of(repository);
        var said = new LinkedHashMap<E, JsonNode>();
        rows.stream()
                .map(row -> entities.get(row.meta().id()))
                .filter(Objects::nonNull) // deleted meanwhile
                .forEach(entity -> said.put(entity, json.valueToTree(repository.publicInputOf(entity))));
        Set<UUID> hidden = catalogue.hidden(said.values().stream()
                .flatMap(data -> Mentions.in(data).stream())
                .collect(Collectors.toSet()));
        said.values().forEach(data -> Mentions.remove(hidden, data));
        if (words != null) {
            said.values().forEach(data -> CodedMembers.of(repository.input()).read(data, words));
        }
        List<List<String>> lines = said.entrySet().stream()
                .map(each -> line(repository.type(), each.getKey(), each.getValue(), columns, excel))
                .toList();
        em.clear();
        return lines;
    }

    private static List<String> line(
            String type, DomainEntity entity, JsonNode data, List<Column> columns, boolean excel) {
        var cells = new ArrayList<String>();
        cells.add(type);
        cells.add(entity.source == null ? entity.id.toString() : entity.source.externalId());
        cells.add(entity.source == null ? "" : entity.source.url());
        for (Column column : columns) {
            JsonNode value = data;
            for (String name : column.path) {
                value = value.path(name);
            }
            cells.add(excel ? harmless(cell(value)) : cell(value));
        }
        return cells;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            boolean plain = StreamSupport.stream(value.spliterator(), false)
                    .allMatch(item -> item.isValueNode()
                            && !item.asText().contains("|")
                            && !item.asText().startsWith("[")
                            && item.asText().equals(item.asText().strip()));
            return plain
                    ? String.join(
                            "|",
                            StreamSupport.stream(value.spliterator(), false)
                                    .map(CsvColumns::cell)
                                    .toList())
                    : value.toString();
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText("");
    }

    /** OWASP, CSV injection: an apostrophe before what a spreadsheet would compute. Numbers stay numbers. */
    private static String harmless(String cell) {
        if (IS_NUMBER.test(cell)) {
            return cell.replace('.', ',');
        }
        return !cell.isEmpty() && IS_FORMULA.test(cell.substring(0, 1)) ? "'" + cell : cell;
    }

    DictionaryDetail dictionary(Repository<?> repository) {
        Stream<FieldDetail> ofRecord = Stream.of(
                field("type", "What it is: always " + repository.type() + "."),
                field("externalId", "The identifier at the source that it came from; of what was born here, the id."),
                field("url", "The page of the source."));
        return new DictionaryDetail(
                Stream.concat(ofRecord, of(repository).stream().map(CsvColumns::field))
                        .toList(),
                List.of(""));
    }

    private static FieldDetail field(String name, String description) {
        return new FieldDetail(name, "string", null, description, null);
    }

    private static FieldDetail field(Column column) {
        boolean isList = column.type instanceof ParameterizedType;
        Class<?> type = isList
                ? (Class<?>) ((ParameterizedType) column.type).getActualTypeArguments()[0]
                : (Class<?>) column.type;
        var schema = column.part.getAnnotation(Schema.class);
        String said = schema == null || schema.description().isEmpty() ? null : schema.description();
        String shape = !isList ? null : type.isRecord() ? "A list, as JSON." : "A list, with bars between its items.";
        String description = Stream.of(said, shape).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var pattern = column.part.getAnnotation(Pattern.class);
        Boolean required = column.path.size() == 1 && isRequired(column.part) ? true : null;
        List<String> codes = type.isEnum() && !isList
                ? Stream.of(type.getEnumConstants()).map(Object::toString).toList()
                : List.of();
        boolean constrained = required != null || pattern != null || !codes.isEmpty();
        return new FieldDetail(
                column.name(),
                isList ? "string" : TYPES.getOrDefault(type, "string"),
                type == OffsetDateTime.class && !isList ? "any" : null,
                description.isEmpty() ? null : description,
                constrained
                        ? new FieldDetail.Constraints(required, pattern == null ? null : pattern.regexp(), codes)
                        : null);
    }

    private static boolean isRequired(RecordComponent part) {
        return part.isAnnotationPresent(NotNull.class) || part.isAnnotationPresent(NotBlank.class);
    }
}
