package certway.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the style of the gateway's own pages before any limit counts it: who is told to slow down reads that in our look. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
final class ProblemStyle extends OncePerRequestFilter {

    private static final String PATH = "/problem.css";
    private static final byte[] STYLE = style();

    /** It names its content, so that browsers may keep it. */
    static final String ADDRESS = PATH + "?" + checksum();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH) || !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.setContentLength(STYLE.length);
        response.getOutputStream().write(STYLE);
    }

    private static byte[] style() {
        try (InputStream file =
                Objects.requireNonNull(ProblemStyle.class.getResourceAsStream("/problem/problem.css"), "the style")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum() {
        CRC32 checksum = new CRC32();
        checksum.update(STYLE);
        return Long.toHexString(checksum.getValue());
    }
}
