package certway.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

    @Test
    void itIsMadeOnceHoweverManyAskAtOnce() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
        assertThat(made).hasValue(0);

        Callable<Integer> ask = lazy::get;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : many.invokeAll(Collections.nCopies(32, ask))) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }

        assertThat(made).hasValue(1);
    }
}
