package certway.gateway.routes;

import certway.gateway.routes.model.Preferences;
import certway.gateway.routes.model.RouteTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * Which headers pass. Requests: the listed ones only, so that no caller can claim an identity, an address or another path
 * to a service. Answers: all but what is the gateway's own to say. Of cookies only {@link Preferences}.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedHeaders {

    private static final Set<String> TO_SERVICES = insensitive(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            HttpHeaders.RANGE,
            HttpHeaders.USER_AGENT,
            "Idempotency-Key",
            "Prefer",
            "tracestate");

    private static final Set<String> NOT_TO_CALLERS = insensitive(
            HttpHeaders.SERVER,
            HttpHeaders.SET_COOKIE,
            HttpHeaders.PRAGMA,
            HttpHeaders.EXPIRES,
            HttpHeaders.DATE,
            "Strict-Transport-Security",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-Powered-By",
            "X-XSS-Protection");

    @Bean
    RequestHttpHeadersFilter toServices() {
        return (given, request) -> {
            HttpHeaders passed = new HttpHeaders();
            given.forEach((name, values) -> {
                if (TO_SERVICES.contains(name)) {
                    passed.addAll(name, values);
                }
            });
            String preferences = RouteTable.isPage(request.servletRequest())
                    ? Preferences.among(given.getOrEmpty(HttpHeaders.COOKIE))
                    : "";
            if (!preferences.isEmpty()) {
                passed.set(HttpHeaders.COOKIE, preferences);
            }
            passed.set(Trace.TRACEPARENT, Trace.of(MDC.get(Trace.TRACEPARENT)));
            return passed;
        };
    }

    @Bean
    ResponseHttpHeadersFilter toCallers() {
        return (given, _) -> {
            HttpHeaders passed = new HttpHeaders();
            given.forEach((name, values) -> {
                if (!NOT_TO_CALLERS.contains(name) && !isCors(name)) {
                    passed.addAll(name, values);
                }
            });
            passed.addAll(HttpHeaders.SET_COOKIE, Preferences.setBy(given));
            return passed;
        };
    }

    private static boolean isCors(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("access-control-");
    }

    private static Set<String> insensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
