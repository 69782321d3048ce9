package certway.web.remote;

import certway.platform.web.Correlation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asks several services at once, each as the person who looks and within their request. */
public final class SideBySide {

    private SideBySide() {}

    /** The answers in the order of the questions; the first failure in that order is thrown. */
    public static <T> List<T> ask(List<Supplier<T>> questions) {
        SecurityContext person = SecurityContextHolder.getContext();
        String trace = Correlation.current();
        List<Future<T>> asked = new ArrayList<>();
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Supplier<T> question : questions) {
                asked.add(threads.submit(new DelegatingSecurityContextCallable<>(within(trace, question), person)));
            }
            for (Future<T> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while services were asked", e);
        }
    }

    /** The thread ends with its question, so nothing is taken back. */
    private static <T> Callable<T> within(@Nullable String trace, Supplier<T> question) {
        return () -> {
            if (trace != null) {
                MDC.put(Correlation.TRACEPARENT, trace);
            }
            return question.get();
        };
    }
}
