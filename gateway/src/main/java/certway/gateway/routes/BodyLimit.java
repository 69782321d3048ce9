package certway.gateway.routes;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.Route.Body;
import certway.gateway.routes.model.RouteTable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no body through that is larger than its route takes, declared or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodyLimit extends OncePerRequestFilter {

    private final UpstreamSettings settings;

    BodyLimit(UpstreamSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long largest = largest(request);
        if (request.getContentLengthLong() > largest) {
            Problem.BODY_TOO_LARGE.answerWithLimit(response, largest);
            return;
        }
        try {
            chain.doFilter(new Limited(request, largest), response);
        } finally {
            closeWhatTheServiceAnswered(request);
        }
    }

    private long largest(HttpServletRequest request) {
        Body body = RouteTable.find(request).map(route -> route.body()).orElse(Body.ORDINARY);
        return switch (body) {
            case ORDINARY -> settings.largestBody().toBytes();
            case IMPORT -> settings.largestImport().toBytes();
        };
    }

    /** A 304 made here leaves the service's body unread, and its connection with it. */
    private static void closeWhatTheServiceAnswered(HttpServletRequest request) {
        if (request.getAttribute(MvcUtils.CLIENT_RESPONSE_ATTR) instanceof ClientHttpResponse answer) {
            answer.close();
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long largest;
        private @Nullable ServletInputStream stream;

        Limited(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream(), largest);
            }
            return stream;
        }
    }
}
