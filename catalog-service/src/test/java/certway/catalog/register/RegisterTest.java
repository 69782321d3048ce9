package certway.catalog.register;

import static certway.catalog.register.ChangeLogContract.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.platform.DependencyUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Act ACT = new Act("changed", "grace", Instant.parse("2026-11-21T08:00:00Z"), "Because");

    private final MemoryLog log = new MemoryLog();
    private final Register<String> register = loaded(log);

    @Test
    void nothingIsAnsweredBeforeTheLogWasRead() {
        Register<String> early = new Register<>(log, RegisterTest::view);

        assertThatThrownBy(early::view).isInstanceOf(DependencyUnavailable.class);
    }

    @Test
    void onlyAnEmptyRegisterIsFilled() {
        assertThat(register.fill(List.of(change("a", "1"), change("b", "2")), ACT))
                .isTrue();
        assertThat(register.fill(List.of(change("c", "3")), ACT)).isFalse();
        assertThat(loaded(log).fill(List.of(change("c", "3")), ACT)).isFalse();

        assertThat(register.view()).isEqualTo("a=1 b=2");
    }

    @Test
    void aThingIsMadeChangedAndTakenOut() {
        long made = saved(write("a", Proposal.NOTHING, "1"));
        long changed = saved(write("a", made, "2"));

        assertThat(changed).isGreaterThan(made);
        assertThat(register.view()).isEqualTo("a=2");
        assertThat(write("a", changed, null)).isEqualTo(new Written.Removed());
        assertThat(register.view()).isEmpty();
    }

    @Test
    void aRevisionIsNeverUsedAgainEvenIfTheThingWasTakenOutInBetween() {
        long first = saved(write("a", Proposal.NOTHING, "1"));
        write("a", first, null);
        long second = saved(write("a", Proposal.NOTHING, "2"));

        assertThat(second).isGreaterThan(first);
        assertThat(write("a", first, "3")).isInstanceOf(Written.Stale.class);
        assertThat(register.view()).isEqualTo("a=2");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        long seen = saved(write("a", Proposal.NOTHING, "1"));
        saved(loaded(log).write(proposal("a", seen, "theirs"), RegisterTest::anything));

        assertThat(write("a", seen, "mine"))
                .isInstanceOfSatisfying(
                        Written.Stale.class,
                        stale -> assertThat(stale.now().json()).isEqualTo("theirs"));
        assertThat(write("a", Proposal.NOTHING, "mine")).isInstanceOf(Written.Taken.class);
        assertThat(write("b", seen, "mine")).isEqualTo(new Written.Missing());
        assertThat(register.view()).isEqualTo("a=theirs");
    }

    @Test
    void aChangeThatIsNotInOrderIsNotMade() {
        Finding finding = new Finding(new Key("roles", "a"), "/x", "is wrong");

        Written written = register.write(proposal("a", Proposal.NOTHING, "1"), view -> {
            assertThat(view).isEqualTo("a=1");
            return List.of(finding);
        });

        assertThat(written).isEqualTo(new Written.Refused(List.of(finding)));
        assertThat(log.after(0)).isEmpty();
        assertThat(register.view()).isEmpty();
    }

    @Test
    void aChangeIsCheckedAgainIfAnotherOneCameFirst() {
        Register<String> other = loaded(log);
        List<String> views = new java.util.ArrayList<>();

        Written written = register.write(proposal("a", Proposal.NOTHING, "1"), view -> {
            views.add(view);
            if (views.size() == 1) {
                other.write(proposal("b", Proposal.NOTHING, "2"), RegisterTest::anything);
            }
            return List.of();
        });

        assertThat(written).isInstanceOf(Written.Saved.class);
        assertThat(views).containsExactly("a=1", "a=1 b=2");
        assertThat(register.view()).isEqualTo("a=1 b=2");
    }

    @Test
    void whoeverIsAlwaysOvertakenIsToldThatOthersAreBusy() {
        Register<String> other = loaded(log);
        int[] times = {0};

        Written written = register.write(proposal("a", Proposal.NOTHING, "1"), _ -> {
            times[0]++;
            other.write(proposal("b" + times[0], Proposal.NOTHING, "2"), RegisterTest::anything);
            return List.of();
        });

        assertThat(written).isEqualTo(new Written.Busy());
        assertThat(times[0]).isEqualTo(5);
        register.synchronise();
        assertThat(register.view()).doesNotContain("a=1");
    }

    @Test
    void anotherInstanceTakesInWhatItMissed() {
        Register<String> other = loaded(log);
        saved(write("a", Proposal.NOTHING, "1"));
        assertThat(other.view()).isEmpty();

        other.synchronise();

        assertThat(other.view()).isEqualTo("a=1");
        assertThat(other.entries()).isEqualTo(register.entries());
    }

    private Written write(String id, long revision, @Nullable String json) {
        return register.write(proposal(id, revision, json), RegisterTest::anything);
    }

    private static Proposal proposal(String id, long revision, @Nullable String json) {
        return new Proposal(new Key("roles", id), revision, json, ACT);
    }

    private static long saved(Written written) {
        assertThat(written).isInstanceOf(Written.Saved.class);
        return ((Written.Saved) written).entry().revision();
    }

    private static Register<String> loaded(ChangeLog log) {
        Register<String> register = new Register<>(log, RegisterTest::view);
        register.synchronise();
        return register;
    }

    private static List<Finding> anything(String view) {
        return List.of();
    }

    private static String view(Entries entries) {
        return entries.of("roles").stream()
                .map(entry -> entry.key().id() + "=" + entry.json())
                .collect(Collectors.joining(" "));
    }
}
