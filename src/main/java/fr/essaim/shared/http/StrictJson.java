package fr.essaim.shared.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** What JSON allows and no resource can hold is refused where it is read: null in a list, text that no database keeps. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    /** NUL, which PostgreSQL does not store, and half a character, which is none (Unicode, §3.9 D75). */
    private static final Pattern UNSTORABLE =
            Pattern.compile("\\x00|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LAST_YEAR = 9998;

    /** After all others: the last module registered is the first asked. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.defaults()
                        .rebuild()
                        .maxStringLength(LONGEST_TEXT)
                        .build());
        json.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        // A number is not a text, a text not a number, 1.5 not a whole one.
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        json.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new Text())
                .addDeserializer(
                        LocalDate.class,
                        new InYears<>(LocalDate.class, LocalDateDeserializer.INSTANCE, LocalDate::getYear))
                .addDeserializer(
                        OffsetDateTime.class,
                        new InYears<>(
                                OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME, OffsetDateTime::getYear)));
    }

    /** A date that RFC 3339 can write: of the years 1 to 9998, so that a day more is one too. */
    private static final class InYears<T> extends StdScalarDeserializer<T> {
        private final transient JsonDeserializer<T> any;
        private final transient ToIntFunction<T> year;

        InYears(Class<T> type, JsonDeserializer<T> any, ToIntFunction<T> year) {
            super(type);
            this.any = any;
            this.year = year;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            // Without a hyphen it is a number of seconds, which Jackson would take too.
            if (!parser.hasToken(JsonToken.VALUE_STRING) || parser.getText().indexOf('-') < 0) {
                context.reportInputMismatch(this, "not a date");
            }
            T date = any.deserialize(parser, context);
            if (date != null && (year.applyAsInt(date) < 1 || year.applyAsInt(date) > LAST_YEAR)) {
                throw InvalidFormatException.from(parser, "out of range", date.toString(), handledType());
            }
            return date;
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportInputMismatch(this, "not a text");
            }
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && UNSTORABLE.matcher(text).find()) {
                throw InvalidFormatException.from(parser, "unstorable text", "", String.class);
            }
            return text;
        }
    }
}
