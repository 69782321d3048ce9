package certway.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something this service needs to answer did not answer itself. It is never turned into an empty or negative result: an HTTP
 * caller gets 503 with {@code Retry-After}, an event is handled again later.
 */
public final class DependencyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String dependency;

    public DependencyUnavailable(String dependency, @Nullable Throwable cause) {
        super("%s is unavailable".formatted(dependency), cause);
        this.dependency = dependency;
    }

    public String dependency() {
        return dependency;
    }
}
