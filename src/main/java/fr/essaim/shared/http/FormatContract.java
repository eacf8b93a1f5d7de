package fr.essaim.shared.http;

import fr.essaim.shared.data.Represented;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Says in the contract in which formats an answer is to be had: the formats are asked. */
class FormatContract {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PAGE = SCHEMAS + "Page";

    private final IndexView classes;

    /** @param classes of the service */
    FormatContract(IndexView classes) {
        this.classes = classes;
    }

    /** @param good the answer of a GET; null where there is none */
    void tell(APIResponse good) {
        MediaType json = good == null || good.getContent() == null
                ? null
                : good.getContent().getMediaType(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
        String schema = json == null || json.getSchema() == null
                ? null
                : json.getSchema().getRef();
        if (schema == null) {
            return;
        } else if (schema.startsWith(PAGE)) {
            Class<?> row = named(schema.substring(PAGE.length())).orElseThrow();
            tell(
                    good,
                    format -> format.writes(row),
                    "A page. In the other formats, by `Accept` or by a suffix of this address (",
                    "), the whole list, without `limit`, `cursor`, `include`, `fields` and `expand`.");
        } else {
            named(schema.substring(SCHEMAS.length()))
                    .filter(Represented.class::isAssignableFrom)
                    .ifPresent(one -> tell(
                            good,
                            format -> format.writesAlone(one),
                            "The resource; also in other formats, by `Accept` or by a suffix of this address (",
                            ")."));
        }
    }

    private void tell(APIResponse good, Predicate<Format> writes, String before, String after) {
        List<Format> formats = classes.getAllKnownImplementations(Format.class).stream()
                .filter(type -> !type.isAbstract())
                .map(type -> (Format) made(loaded(type)))
                .filter(writes)
                .sorted(Comparator.comparing(Format::suffix))
                .toList();
        if (formats.isEmpty()) {
            return;
        }
        good.setDescription(formats.stream()
                .map(format -> "`." + format.suffix() + "`")
                .collect(Collectors.joining(", ", before, after)));
        formats.forEach(format -> good.getContent()
                .addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))));
    }

    private Optional<Class<?>> named(String simpleName) {
        return classes.getKnownClasses().stream()
                .filter(type -> type.name().withoutPackagePrefix().equals(simpleName))
                .findFirst()
                .map(FormatContract::loaded);
    }

    private static Class<?> loaded(ClassInfo type) {
        try {
            return Class.forName(
                    type.name().toString(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
