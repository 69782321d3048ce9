package certway.catalog.fact;

import certway.catalog.register.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source says.
 *
 * @param edition the edition, year or date of the source
 * @param note where it says so, or how it differs in wording
 */
public record Statement(
        String title,
        String publisher,
        String edition,
        @Nullable String url,
        Figure says,
        @Nullable String note) {

    public Statement {
        title = Texts.of(title);
        publisher = Texts.of(publisher);
        edition = Texts.of(edition);
        Objects.requireNonNull(says, "says");
    }
}
