package certway.catalog.register;

import certway.platform.web.Cursor;
import certway.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/** Which part of a history somebody wants. */
public record Paging(long before, int limit) {

    private static final int USUAL = 20;
    private static final int HIGHEST = 100;

    private record Mark(long before) {}

    public static Paging of(@Nullable String limit, @Nullable String cursor) {
        Mark mark = Cursor.read(cursor, Mark.class);
        return new Paging(mark == null ? Long.MAX_VALUE : mark.before(), limit(limit, USUAL));
    }

    public static int limit(@Nullable String limit, int usual) {
        if (limit == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // not a number: the same fault
        }
        throw Problems.invalid("limit", "must be a number from 1 to %d".formatted(HIGHEST));
    }

    static String cursor(long before) {
        return Cursor.of(new Mark(before));
    }
}
