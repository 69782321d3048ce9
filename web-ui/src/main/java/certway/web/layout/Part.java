package certway.web.layout;

import certway.platform.DependencyUnavailable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of a page that the rest can do without. The page says in its place that it is missing; it is never shown as empty.
 *
 * @param content null if it is missing
 * @param down who did not answer; empty if it is there
 */
public record Part<T>(@Nullable T content, String down) {

    private static final Logger log = LoggerFactory.getLogger(Part.class);

    public static <T> Part<T> of(Supplier<T> service) {
        try {
            return new Part<>(service.get(), "");
        } catch (DependencyUnavailable e) {
            log.warn("A part of a page is missing: {}", e.getMessage(), e.getCause());
            return new Part<>(null, e.dependency());
        }
    }

    public boolean isMissing() {
        return !down.isEmpty();
    }
}
