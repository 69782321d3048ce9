package certway.catalog.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands for the fields that a request or a file left out: the checks then say what is missing, all at once. */
public final class Texts {

    private Texts() {}

    public static String of(@Nullable String text) {
        return text == null ? "" : text;
    }

    public static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }
}
