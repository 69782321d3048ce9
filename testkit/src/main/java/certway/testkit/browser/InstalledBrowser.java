package certway.testkit.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that this machine has for tests of pages. */
public final class InstalledBrowser {

    /** What to do where there is none. */
    public static final String INSTALL =
            "a browser for tests of pages: install the package chromium-headless-shell, or chromium";

    private static final boolean NEEDED = Boolean.parseBoolean(System.getenv("CI"));

    private InstalledBrowser() {}

    /**
     * Its program; the one without a window comes first, which takes a fifth less time.
     *
     * @return empty where a developer has none, whose tests of pages are then skipped
     * @throws AssertionError where a build server (which says so by {@code CI=true}) has none: it skips nothing
     */
    public static Optional<Path> program() {
        Optional<Path> found = Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && NEEDED) {
            throw new AssertionError("There must be " + INSTALL);
        }
        return found;
    }
}
