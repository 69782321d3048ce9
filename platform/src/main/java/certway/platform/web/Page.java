package certway.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of what follows; null when nothing does
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first of what was found.
     *
     * @param found one more than the limit if more follows
     * @param body how one is shown
     * @param position where the list goes on behind one, for its {@link Cursor}
     */
    public static <F, T> Page<T> of(
            List<F> found, int limit, Function<? super F, T> body, Function<? super F, ?> position) {
        List<F> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(body).toList(), next);
    }

    /**
     * How many a client asks for at once.
     *
     * @throws org.springframework.web.ErrorResponseException 400 if it is not between 1 and {@code most}
     */
    public static int limit(int asked, int most) {
        if (asked < 1 || asked > most) {
            throw Problems.invalid("limit", "is between 1 and %d".formatted(most));
        }
        return asked;
    }
}
