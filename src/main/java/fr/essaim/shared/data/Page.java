package fr.essaim.shared.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the address of the next page, null on the last one
 * @param total how many rows the filter keeps, when {@code include=total} asked
 * @param following reads on, for whoever wants the whole list; null where nothing does
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
        Long total,

        @JsonIgnore @Schema(hidden = true) Supplier<Page<R>> following) {

    Page(List<R> items, int limit, String next, Long total) {
        this(items, limit, next, total, null);
    }

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

    /** The one page of a list of one row. */
    public static <R> Page<R> of(R row) {
        return new Page<>(List.of(row), 1, null, null);
    }

    /** The same page of other rows. */
    public <T> Page<T> map(Function<R, T> change) {
        return mapRows(rows -> rows.stream().map(change).toList());
    }

    /** The same page of other rows, told from all of its own at once; so are the rows that follow. */
    public <T> Page<T> mapRows(Function<List<R>, List<T>> change) {
        return new Page<>(
                change.apply(items),
                limit,
                next,
                total,
                following == null ? null : () -> following.get().mapRows(change));
    }

    /** The same page, with the address of the next one. */
    public Page<R> withNext(String address) {
        return new Page<>(items, limit, address, total, following);
    }

    Page<R> withTotal(Long count) {
        return new Page<>(items, limit, next, count, following);
    }

    /** The ids of the rows. */
    public List<UUID> ids() {
        return items.stream().map(row -> ((Represented) row).meta().id()).toList();
    }
}
