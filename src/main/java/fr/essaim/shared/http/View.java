package fr.essaim.shared.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.essaim.shared.data.OnDemand;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.problem.Refusal;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code fields=} and {@code expand=} may name in the answer of a method.
 *
 * @param fields the members of the resource, as the JSON has them
 * @param references the members that name other resources, with what reads them
 * @param expandable the references, and what comes on demand only
 */
record View(Set<String> fields, Map<String, RecordComponent> references, Set<String> expandable) {
    private static final View NOTHING = new View(Set.of(), Map.of(), Set.of());
    private static final Map<Method, View> KNOWN = new ConcurrentHashMap<>();

    static View of(Method method) {
        return KNOWN.computeIfAbsent(method, m -> of(m.getGenericReturnType()));
    }

    private static View of(Type type) {
        if (type instanceof ParameterizedType page && page.getRawType() == Page.class) {
            return of(page.getActualTypeArguments()[0]);
        }
        if (!(type instanceof Class<?> row) || !row.isRecord()) {
            return NOTHING;
        }
        var fields = new LinkedHashSet<String>();
        collect(row, fields);
        var references = new LinkedHashMap<String, RecordComponent>();
        var expandable = new LinkedHashSet<String>();
        for (RecordComponent part : row.getRecordComponents()) {
            if (part.getType() == Ref.class || isListOfRefs(part)) {
                references.put(part.getName(), part);
                expandable.add(part.getName());
            } else if (part.isAnnotationPresent(OnDemand.class)) {
                expandable.add(part.getName());
            }
        }
        return new View(fields, references, expandable);
    }

    /** Each name of a comma-separated list must be one of {@code legal}. */
    void check(Refusal refusal, String parameter, String names, Set<String> legal) {
        if (names == null) {
            return;
        }
        var seen = new HashSet<String>();
        for (String name : names.split(",", -1)) {
            if (!seen.add(name)) {
                refusal.parameter(parameter, "repeated-parameter");
            } else if (!legal.contains(name)) {
                refusal.parameter(parameter, "not-one-of", name, QueryCheck.listed(legal));
            }
        }
    }

    private static void collect(Class<?> record, Set<String> fields) {
        for (RecordComponent part : record.getRecordComponents()) {
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(part.getType(), fields);
            } else if (!part.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                JsonProperty renamed = part.getAccessor().getAnnotation(JsonProperty.class);
                fields.add(renamed == null || renamed.value().isEmpty() ? part.getName() : renamed.value());
            }
        }
    }

    static Object value(RecordComponent member, Object record) {
        try {
            return member.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isListOfRefs(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] == Ref.class;
    }
}
