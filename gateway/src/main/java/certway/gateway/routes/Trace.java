package certway.gateway.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a W3C trace context, for log lines here and for the services. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Trace extends OncePerRequestFilter {

    static final String TRACEPARENT = "traceparent";

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static String of(@Nullable String given) {
        if (given != null && VALID.matcher(given).matches()) {
            return given;
        }
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return "00-%s-%s-01".formatted(hex.substring(0, 32), hex.substring(32));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(TRACEPARENT, of(request.getHeader(TRACEPARENT)));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TRACEPARENT);
        }
    }
}
