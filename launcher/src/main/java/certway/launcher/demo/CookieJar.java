package certway.launcher.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps cookies as a browser does for one host on many ports: the host and the path decide, the port does not. */
final class CookieJar {
    private final List<Cookie> cookies = new ArrayList<>();

    private record Cookie(String name, String value, String host, String path) {
        boolean isSameAs(Cookie other) {
            return name.equals(other.name) && host.equals(other.host) && path.equals(other.path);
        }

        boolean isSentTo(URI address) {
            String target = pathOf(address);
            boolean below = target.equals(path) || target.startsWith(path.endsWith("/") ? path : path + "/");
            return host.equals(address.getHost()) && below;
        }
    }

    void store(URI from, String header) {
        List<String> pieces = List.of(header.split(";"));
        String[] pair = pieces.getFirst().split("=", 2);
        if (pair.length < 2) {
            return;
        }
        String path =
                attribute(pieces, "path").filter(text -> text.startsWith("/")).orElse(folderOf(from));
        var cookie = new Cookie(pair[0].strip(), pair[1].strip(), from.getHost(), path);
        cookies.removeIf(cookie::isSameAs);
        if (!isExpired(pieces)) {
            cookies.add(cookie);
        }
    }

    /** The header for a request, longest path first. */
    Optional<String> headerFor(URI address) {
        List<String> pairs = cookies.stream()
                .filter(cookie -> cookie.isSentTo(address))
                .sorted(Comparator.comparingInt((Cookie cookie) -> cookie.path().length())
                        .reversed())
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", pairs));
    }

    Optional<String> value(URI address, String name) {
        return cookies.stream()
                .filter(cookie -> cookie.name().equals(name) && cookie.isSentTo(address))
                .map(Cookie::value)
                .findFirst();
    }

    private static boolean isExpired(List<String> pieces) {
        return attribute(pieces, "max-age")
                .map(seconds -> seconds.startsWith("-") || "0".equals(seconds))
                .orElseGet(() -> attribute(pieces, "expires")
                        .filter(date -> date.contains(" 1970 ") || date.contains("-1970 "))
                        .isPresent());
    }

    private static Optional<String> attribute(List<String> pieces, String name) {
        return pieces.stream()
                .skip(1)
                .map(piece -> piece.strip().split("=", 2))
                .filter(pair -> pair.length == 2
                        && pair[0].strip().toLowerCase(Locale.ROOT).equals(name))
                .map(pair -> pair[1].strip())
                .findFirst();
    }

    private static String folderOf(URI address) {
        String path = pathOf(address);
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static String pathOf(URI address) {
        String path = address.getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }
}
