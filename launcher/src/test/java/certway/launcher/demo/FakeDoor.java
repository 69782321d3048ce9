package certway.launcher.demo;

import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A gateway and a Keycloak as far as a browser sees them when somebody signs up: redirects, cookies and forms. */
final class FakeDoor implements AutoCloseable {
    private final StandIn gateway = new StandIn();
    private final StandIn keycloak = new StandIn();
    private final Map<String, String> registered = new ConcurrentHashMap<>();

    FakeDoor() {
        gateway.serve("/oauth2/authorization/keycloak", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=before; Path=/; HttpOnly");
            redirect(exchange, at(keycloak, "/realms/certway/auth"));
        });
        gateway.serve("/login/oauth2/code/keycloak", exchange -> {
            boolean sameBrowser = cookies(exchange).contains("SESSION=before");
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=" + (sameBrowser ? "in" : "out") + "; Path=/");
            redirect(exchange, URI.create("/"));
        });
        gateway.serve("/api/whoami", this::whoami);
        gateway.serve("/", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=t0ken; Path=/");
            answer(exchange, 200, "<title>Home</title>");
        });
        keycloak.serve("/realms/certway/auth", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "AUTH_SESSION_ID=1; Path=/realms/certway/");
            answer(exchange, 200, "<a href='/realms/certway/registration?tab=1'>Register</a>");
        });
        keycloak.serve("/realms/certway/registration", this::registration);
    }

    URI address() {
        return at(gateway, "");
    }

    Map<String, String> registered() {
        return Map.copyOf(registered);
    }

    @Override
    public void close() {
        gateway.close();
        keycloak.close();
    }

    private void registration(HttpExchange exchange) throws IOException {
        if ("GET".equals(exchange.getRequestMethod())) {
            answer(exchange, 200, """
                    <form method="post" action="?step=2">
                      <input name="username"><input name="email"><input type="password" name="password">
                      <input type="password" name="password-confirm"><input type="hidden" name="form" value="7">
                    </form>""");
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        registered.putAll(fields(body));
        boolean expected = "step=2".equals(exchange.getRequestURI().getQuery())
                && cookies(exchange).contains("AUTH_SESSION_ID=1")
                && !registered.getOrDefault("password", "").isEmpty();
        if (expected) {
            redirect(exchange, at(gateway, "/login/oauth2/code/keycloak?code=c"));
        } else {
            answer(exchange, 200, "<title>Register</title><span id='input-error-password'>Please specify</span>");
        }
    }

    private void whoami(HttpExchange exchange) throws IOException {
        boolean loggedIn = cookies(exchange).contains("SESSION=in");
        boolean safe = "GET".equals(exchange.getRequestMethod())
                || "t0ken".equals(exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"));
        if (!loggedIn) {
            answer(exchange, 401, "{}");
        } else if (safe) {
            answer(exchange, 200, "{\"name\": \"new\"}");
        } else {
            answer(exchange, 403, "{\"title\": \"no token\"}");
        }
    }

    private static Map<String, String> fields(String body) {
        return List.of(body.split("&")).stream()
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static List<String> cookies(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Cookie");
        return header == null ? List.of() : List.of(header.split("; "));
    }

    private static URI at(StandIn server, String path) {
        return URI.create(server.url().replace("127.0.0.1", "localhost") + path);
    }

    private static void redirect(HttpExchange exchange, URI target) throws IOException {
        exchange.getResponseHeaders().add("Location", target.toString());
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        StandIn.answer(exchange, status, "text/html", body);
    }
}
