package certway.restart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;

/**
 * The last moment of a service, for it to import: it still answers, says that it leaves, and asks for no connection to be kept. Only
 * then the web server closes its door. A call that comes while a door closes cannot be told from one that was lost on the way, so
 * callers should know before. Without calls nobody needs to be told and nothing is waited for.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Farewell extends HttpFilter implements SmartLifecycle {

    /** What an answer says, with the value {@code true}, from a service that is about to take no more calls. */
    public static final String HEADER = "Certway-Leaving";

    /** Some time after the first word of it the door is closed. */
    static final Duration CLOSED_AFTER = Duration.ofSeconds(2);

    private static final long serialVersionUID = 1;

    private final Duration length;
    private volatile boolean running;
    private volatile boolean leaving;
    private volatile long lastCall;

    /** @param length how long it takes leave; with zero the door closes at once */
    public Farewell(@Value("${certway.restart.farewell:1s}") Duration length) {
        this.length = length;
        this.lastCall = System.nanoTime() - length.toNanos();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        lastCall = System.nanoTime();
        if (leaving) {
            response.setHeader(HEADER, "true");
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        try {
            chain.doFilter(request, response);
        } finally {
            lastCall = System.nanoTime();
        }
    }

    /** Before the web server closes its door, which it does in an earlier phase than this, the last one. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable done) {
        leaving = true;
        stop();
        boolean isAnybodyCalling = System.nanoTime() - lastCall < length.toNanos();
        if (isAnybodyCalling) {
            // Of its own: whoever stops the service may hold the last thread of a common pool.
            Thread.ofVirtual().name("farewell").start(() -> {
                LockSupport.parkNanos(length.toNanos());
                done.run();
            });
        } else {
            done.run();
        }
    }
}
