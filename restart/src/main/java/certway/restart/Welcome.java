package certway.restart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The first moment of a service, for it to import: its web server opens the door before all is loaded that answers need, so whoever
 * comes in between waits for that. Only for a moment, since callers do not wait for long; then the service says what it can.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Welcome extends HttpFilter implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);
    private static final long serialVersionUID = 1;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final transient CountDownLatch ready = new CountDownLatch(1);
    private final Duration longest;

    public Welcome() {
        this(LONGEST);
    }

    Welcome(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ready.countDown();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean asksHowItIs = request.getRequestURI().startsWith("/actuator");
        if (!asksHowItIs) {
            awaitReady();
        }
        chain.doFilter(request, response);
    }

    private void awaitReady() {
        try {
            boolean isReady = ready.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (!isReady) {
                log.debug("A call is taken before all is loaded");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
