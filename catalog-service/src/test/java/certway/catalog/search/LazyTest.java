package certway.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.race.Race;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

    @Test
    void itIsMadeOnceHoweverManyAskAtOnce() {
        AtomicInteger made = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
        assertThat(made).hasValue(0);

        assertThat(Race.of(32, _ -> lazy.get())).containsOnly(1);

        assertThat(made).hasValue(1);
    }
}
