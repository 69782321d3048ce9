package certway.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import certway.gateway.problem.Problem;
import certway.gateway.routes.UpstreamSettings.Breaker;
import certway.gateway.routes.model.Route;
import certway.gateway.routes.model.Route.Access;
import certway.gateway.routes.model.RouteTable;
import certway.gateway.routes.model.Upstream;
import certway.gateway.routes.model.UpstreamAddresses;
import certway.restart.Absence;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns the route table into routes to the services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpstreamSettings.class)
class Routes {

    @Bean
    UpstreamAddresses addresses(UpstreamSettings settings) {
        return settings::address;
    }

    @Bean
    RouterFunction<ServerResponse> services(UpstreamSettings settings, CircuitBreakerRegistry breakers) {
        Map<Upstream, Absence> absences = new EnumMap<>(Upstream.class);
        RouterFunctions.Builder all = RouterFunctions.route();
        for (Route route : RouteTable.ROUTES) {
            Absence absence = absences.computeIfAbsent(route.upstream(), _ -> new Absence(settings.patience()));
            all.add(toService(route, settings, breakers, absence));
            all.route(path(route.path()), _ -> notOffered(route));
        }
        return all.build();
    }

    private static RouterFunction<ServerResponse> toService(
            Route route, UpstreamSettings settings, CircuitBreakerRegistry breakers, Absence absence) {
        Upstream upstream = route.upstream();
        HttpMethod[] methods = route.methods().toArray(HttpMethod[]::new);
        return route(route.path())
                .route(methods(methods).and(path(route.path())), http())
                .before(uri(settings.address(upstream)))
                .filter(new Hop(
                        upstream,
                        breakers.circuitBreaker(upstream.id()),
                        absence,
                        settings.breaker().rest()))
                .after((_, response) -> keptOutOfCaches(route, response))
                .build();
    }

    /** What is behind a login is one person's; public reads say themselves how long they may be kept. */
    private static ServerResponse keptOutOfCaches(Route route, ServerResponse response) {
        if (route.access() != Access.ANYONE_MAY_READ) {
            response.headers().setCacheControl("no-store");
        }
        return response;
    }

    private static ServerResponse notOffered(Route route) {
        return ServerResponse.status(Problem.METHOD_NOT_ALLOWED.status())
                .headers(headers -> headers.setAllow(Set.copyOf(route.methods())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build((_, response) -> {
                    Problem.METHOD_NOT_ALLOWED.answer(response);
                    return null;
                });
    }

    @Bean
    CircuitBreakerRegistry breakers(UpstreamSettings settings, MeterRegistry meters) {
        Breaker breaker = settings.breaker();
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.calls() / 2)
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.rest())
                .permittedNumberOfCallsInHalfOpenState(breaker.probes())
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers;
    }

    @Bean(destroyMethod = "close")
    HttpClient servicesClient(UpstreamSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("to-services-", 0).factory()))
                .build();
    }

    @Bean
    ProxyExchange proxyExchange(HttpClient servicesClient, UpstreamSettings settings, GatewayMvcProperties properties) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(servicesClient);
        requests.setReadTimeout(settings.answerTimeout());
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(requests).build(), properties);
    }
}
