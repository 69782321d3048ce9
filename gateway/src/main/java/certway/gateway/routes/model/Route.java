package certway.gateway.routes.model;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A path that exists, who may call it, and which service answers. */
public record Route(String path, Access access, Upstream upstream, Body body, PathPattern pattern) {

    /** Who gets through the gateway; what they may do there is the service's decision. */
    public enum Access {
        ANYONE_MAY_READ,
        /** A page for anyone that also greets who is signed in. */
        ANYONE_MAY_LOOK,
        /** As that, with a form: what it may do hangs on a key in its address. */
        ANYONE_MAY_SEND,
        LOGIN
    }

    public enum Body {
        ORDINARY,
        IMPORT
    }

    public static Route open(String path, Upstream upstream) {
        return new Route(path, Access.ANYONE_MAY_READ, upstream, Body.ORDINARY, parse(path));
    }

    public static Route page(String path, Upstream upstream) {
        return new Route(path, Access.ANYONE_MAY_LOOK, upstream, Body.ORDINARY, parse(path));
    }

    public static Route form(String path, Upstream upstream) {
        return new Route(path, Access.ANYONE_MAY_SEND, upstream, Body.ORDINARY, parse(path));
    }

    public static Route login(String path, Upstream upstream) {
        return new Route(path, Access.LOGIN, upstream, Body.ORDINARY, parse(path));
    }

    Route withImports() {
        return new Route(path, access, upstream, Body.IMPORT, pattern);
    }

    boolean covers(PathContainer requested) {
        return pattern.matches(requested);
    }

    public List<HttpMethod> methods() {
        return switch (access) {
            case ANYONE_MAY_READ, ANYONE_MAY_LOOK -> List.of(HttpMethod.GET, HttpMethod.HEAD);
            case ANYONE_MAY_SEND -> List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
            case LOGIN ->
                List.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE);
        };
    }

    private static PathPattern parse(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
