package fr.essaim.search;

import com.fasterxml.jackson.databind.JsonNode;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.CommuneCode;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Slug;
import fr.essaim.shared.data.TimeZoneName;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.URL;

/**
 * Where the texts of a record are: its strings which are neither codes, references nor addresses. Found once for each class of
 * record, since reflection is slow.
 *
 * @param parts of a record, by the names of its members; null of anything else
 * @param item of a list; null of anything else
 */
record TextShape(Map<String, TextShape> parts, TextShape item) {
    private static final List<Class<? extends Annotation>> NO_TEXT =
            List.of(Slug.class, Code.class, CommuneCode.class, TimeZoneName.class, URL.class, Pattern.class);

    private static final TextShape TEXT = new TextShape(null, null);

    private static final ClassValue<TextShape> OF_RECORDS = new ClassValue<>() {
        @Override
        protected TextShape computeValue(Class<?> record) {
            var parts = new LinkedHashMap<String, TextShape>();
            for (RecordComponent part : record.getRecordComponents()) {
                TextShape shape = isText(part) ? of(part.getAnnotatedType()) : null;
                if (shape != null) {
                    parts.put(part.getName(), shape);
                }
            }
            return new TextShape(parts, null);
        }
    };

    static TextShape of(Class<?> record) {
        return OF_RECORDS.get(record);
    }

    /** Null where there is no text. */
    private static TextShape of(AnnotatedType type) {
        if (!isText(type)) {
            return null;
        } else if (type instanceof AnnotatedParameterizedType list) {
            TextShape item = of(list.getAnnotatedActualTypeArguments()[0]);
            return item == null ? null : new TextShape(null, item);
        } else if (type.getType() == String.class) {
            return TEXT;
        }
        return type.getType() instanceof Class<?> record && record.isRecord() ? of(record) : null;
    }

    private static boolean isText(AnnotatedElement part) {
        return NO_TEXT.stream().noneMatch(part::isAnnotationPresent);
    }

    /** Adds the texts of a value of this shape. */
    void collect(JsonNode value, Set<String> texts) {
        if (parts != null) {
            parts.forEach((name, shape) -> shape.collect(value.path(name), texts));
        } else if (item != null) {
            value.forEach(each -> item.collect(each, texts));
        } else if (value.isTextual() && Ids.parse(value.textValue()) == null) {
            texts.add(value.textValue());
        }
    }
}
