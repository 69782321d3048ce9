package certway.platform.web;

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
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the W3C {@code traceparent} of a request at hand while it is handled: log lines, calls to other services and events
 * carry it. A request without a valid one gets a new one.
 */
public final class Correlation extends OncePerRequestFilter {

    public static final String TRACEPARENT = "traceparent";

    private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The trace context of the request that this thread handles; null outside of one. */
    public static @Nullable String current() {
        return MDC.get(TRACEPARENT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(TRACEPARENT);
        String trace = given != null && VALID.matcher(given).matches() ? given : fresh();
        MDC.put(TRACEPARENT, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TRACEPARENT);
        }
    }

    private static String fresh() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return "00-%s-%s-01".formatted(hex.substring(0, 32), hex.substring(32));
    }
}
