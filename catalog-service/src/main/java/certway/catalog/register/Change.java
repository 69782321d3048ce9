package certway.catalog.register;

import org.jspecify.annotations.Nullable;

/**
 * The state that one thing got.
 *
 * @param json null when it was taken out
 */
public record Change(Key key, @Nullable String json) {}
