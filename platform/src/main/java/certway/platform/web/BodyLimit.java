package certway.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large with 413: by their declared length at once, else as soon as they have run over. */
public final class BodyLimit extends OncePerRequestFilter {

    private static final long USUAL_BYTES = 256 * 1024;

    private final Map<String, Long> bytesByPath;

    /**
     * The usual limit of 256 KiB, but for some addresses.
     *
     * @param bytesByPath other limits in bytes, by exact path
     */
    public BodyLimit(Map<String, Long> bytesByPath) {
        this.bytesByPath = Map.copyOf(bytesByPath);
    }

    static ProblemDetail problem() {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The request's body is too large");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = bytesByPath.getOrDefault(request.getRequestURI(), USUAL_BYTES);
        if (request.getContentLengthLong() > limit) {
            ProblemResponse.write(response, problem());
            return;
        }
        HttpServletRequest limited = new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new Counted(super.getInputStream(), limit);
            }
        };
        chain.doFilter(limited, response);
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = body.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
