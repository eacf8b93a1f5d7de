package fr.essaim.shared.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the address of the next page, null on the last one
 * @param total how many rows the filter keeps, when {@code include=total} asked
 */
@Schema(description = "One page of a list. Follow `next` until it is null.")
public record Page<R>(
        @Schema(required = true) List<R> items,

        @Schema(required = true, description = "The most rows that this page could hold.", examples = "20")
        Integer limit,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "uri",
                description = "The next page, or null on the last one. Also in the `Link` header.")
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many rows the filter keeps; only with `include=total`.")
        Long total) {

    /**
     * A page of a list in the order of one value.
     *
     * @param rows those of the page, and one more if there is one
     * @param position of a row: a number or an id, after which the next page begins
     */
    public static <R> Page<R> of(List<R> rows, CursorParams page, Function<R, ?> position) {
        if (rows.size() <= page.limit()) {
            return new Page<>(rows, page.limit(), null, null);
        }
        List<R> shown = rows.subList(0, page.limit());
        String last = position.apply(shown.get(shown.size() - 1)).toString();
        return new Page<>(shown, page.limit(), Cursor.of(List.of(last)), null);
    }

    /** The same page of other rows. */
    public <T> Page<T> map(Function<R, T> change) {
        return new Page<>(items.stream().map(change).toList(), limit, next, total);
    }

    /** The ids of the rows. */
    public List<UUID> ids() {
        return items.stream().map(row -> ((Represented) row).meta().id()).toList();
    }
}
