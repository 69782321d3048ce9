package certway.gateway.routes;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.Upstream;
import certway.restart.Absence;
import certway.restart.Farewell;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The call to one service: behind a breaker, kept while the service is restarted, a read tried twice, and a failure answered with a
 * problem.
 */
final class Hop implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(Hop.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> TRY_AGAIN = Set.of(502, 503, 504);
    /** A 503 is a service's own word about something behind it, so it does not count. */
    private static final Set<Integer> BROKEN = Set.of(502, 504);

    private final Upstream upstream;
    private final CircuitBreaker breaker;
    private final Absence absence;
    private final Duration rest;

    Hop(Upstream upstream, CircuitBreaker breaker, Absence absence, Duration rest) {
        this.upstream = upstream;
        this.breaker = breaker;
        this.absence = absence;
        this.rest = rest;
    }

    private sealed interface Outcome {
        record Answered(ServerResponse response) implements Outcome {}

        record Failed(Problem problem, boolean beforeTheService) implements Outcome {}
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Outcome first = call(request, next);
        Outcome last = READS.contains(request.method()) && isWorthASecondTry(first) ? again(request, next) : first;
        return switch (last) {
            case Outcome.Answered(ServerResponse response) -> response;
            case Outcome.Failed(Problem problem, boolean _) -> answer(problem);
        };
    }

    private static boolean isWorthASecondTry(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(ServerResponse response) ->
                TRY_AGAIN.contains(response.statusCode().value());
            case Outcome.Failed(Problem _, boolean beforeTheService) -> beforeTheService;
        };
    }

    private Outcome again(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        ClientHttpResponse abandoned = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (abandoned != null) {
            abandoned.close();
        }
        return call(request, next);
    }

    private Outcome call(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!breaker.tryAcquirePermission()) {
            return new Outcome.Failed(Problem.UNAVAILABLE, false);
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ServerResponse response = absence.outlast(() -> next.handle(request));
            if (response.headers().remove(Farewell.HEADER) != null) {
                absence.announced();
            }
            record(BROKEN.contains(response.statusCode().value()), start, response.statusCode());
            return new Outcome.Answered(response);
        } catch (ResourceAccessException failure) {
            return failed(failure, start);
        } catch (Exception failure) {
            breaker.releasePermission();
            throw failure;
        }
    }

    private Outcome failed(ResourceAccessException failure, long start) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                breaker.releasePermission();
                return new Outcome.Failed(Problem.BODY_TOO_LARGE, false);
            }
        }
        record(true, start, failure);
        log.atWarn()
                .addKeyValue("service", upstream.id())
                .addKeyValue("cause", failure.getCause())
                .log("A service did not answer");
        return isTimeout(failure.getCause())
                ? new Outcome.Failed(Problem.TIMEOUT, false)
                : new Outcome.Failed(Problem.UNAVAILABLE, true);
    }

    private static boolean isTimeout(@Nullable Throwable cause) {
        return !(cause instanceof HttpConnectTimeoutException)
                && (cause instanceof HttpTimeoutException || cause instanceof SocketTimeoutException);
    }

    private void record(boolean failure, long start, Object cause) {
        long took = breaker.getCurrentTimestamp() - start;
        TimeUnit unit = breaker.getTimestampUnit();
        if (failure) {
            breaker.onError(took, unit, new IOException(cause.toString()));
        } else {
            breaker.onSuccess(took, unit);
        }
    }

    private ServerResponse answer(Problem problem) {
        ServerResponse.BodyBuilder builder =
                ServerResponse.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem != Problem.BODY_TOO_LARGE) {
            builder.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, rest.toSeconds())));
        }
        return builder.build((_, response) -> {
            problem.answer(response);
            return null;
        });
    }
}
