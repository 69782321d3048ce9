package certway.catalog.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things that are all to be ticked.
 *
 * @param text Markdown
 */
public record Checklist(@Nullable String text, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** One thing to do. */
    public record Item(String id, String text) {}
}
