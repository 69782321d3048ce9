package certway.catalog.register;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.race.Race;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every log does. */
abstract class ChangeLogContract {

    private static final Key ROLE = new Key("roles", "mlt");
    private static final Key OTHER = new Key("roles", "mls");

    abstract ChangeLog log();

    @Test
    void stepsComeBackInOrderAsTheyWere() {
        ChangeLog log = log();
        Step first = step(1, new Change(ROLE, "{\"a\":1}"), new Change(OTHER, "{}"));
        Step second = step(2, new Change(ROLE, null));

        assertThat(log.append(first)).isTrue();
        assertThat(log.append(second)).isTrue();

        assertThat(log.after(0)).containsExactly(first, second);
        assertThat(log.after(1)).containsExactly(second);
        assertThat(log.after(2)).isEmpty();
    }

    @Test
    void aTakenPlaceIsNotTakenTwice() {
        ChangeLog log = log();
        Step first = step(1, new Change(ROLE, "{\"a\":1}"));
        log.append(first);

        assertThat(log.append(step(1, new Change(ROLE, "{\"a\":2}")))).isFalse();

        assertThat(log.after(0)).containsExactly(first);
    }

    @Test
    void ofManyAtOnceOneGetsThePlace() {
        ChangeLog log = log();

        List<Boolean> won = Race.of(16, i -> log.append(step(1, new Change(ROLE, "{\"a\":%d}".formatted(i)))));

        assertThat(won).containsOnlyOnce(true);
        assertThat(log.after(0)).hasSize(1);
    }

    @Test
    void theHistoryOfAThingHasOnlyItAndTheLatestFirst() {
        ChangeLog log = log();
        log.append(step(1, new Change(ROLE, "1"), new Change(OTHER, "1")));
        log.append(step(2, new Change(OTHER, "2")));
        log.append(step(3, new Change(ROLE, "3")));

        assertThat(log.history(ROLE, Long.MAX_VALUE, 10))
                .containsExactly(step(3, new Change(ROLE, "3")), step(1, new Change(ROLE, "1")));
        assertThat(log.history(ROLE, 3, 10)).extracting(Step::sequence).containsExactly(1L);
        assertThat(log.history(ROLE, Long.MAX_VALUE, 1))
                .extracting(Step::sequence)
                .containsExactly(3L);
        assertThat(log.history(new Key("roles", "none"), Long.MAX_VALUE, 10)).isEmpty();
    }

    static Step step(long sequence, Change... changes) {
        return new Step(
                sequence,
                new Act("changed", "grace", Instant.parse("2026-11-21T08:00:00.123Z"), "Because"),
                List.of(changes));
    }

    static Change change(String id, @Nullable String json) {
        return new Change(new Key("roles", id), json);
    }
}
