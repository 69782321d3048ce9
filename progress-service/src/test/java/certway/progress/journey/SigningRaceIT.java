package certway.progress.journey;

import static certway.progress.journey.SupervisedLog.CONFIRMED;
import static certway.progress.journey.SupervisedLog.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.race.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Supervisors who sign at the same moment, and learners who correct just then. */
class SigningRaceIT {

    private final TestSystem system = TestSystem.shared();
    private final SupervisedLog log = SupervisedLog.of(system, 2);

    private static String saying(String decision, int supervisor) {
        return "{\"decision\":\"%s\",\"name\":\"Supervisor %d\",\"comment\":\"I was there.\"}"
                .formatted(decision, supervisor);
    }

    @Test
    void ofSixteenWhoSignOneEntryAtOnceOneDoes() {
        log.writes(GOOD);
        String link = log.link(1);

        List<Answer> replies = Race.of(IntStream.range(0, 16)
                .<Callable<Answer>>mapToObj(i -> () -> log.signs(link, saying(i % 2 == 0 ? "confirmed" : "refused", i)))
                .toList());

        List<Answer> signed =
                replies.stream().filter(reply -> reply.status() == 200).toList();
        assertThat(signed).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 200))
                .allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("urn:problem:entry-already-signed"));
        assertThat(log.entry(1).json()).isEqualTo(signed.getFirst().at("/entry"));
    }

    @Test
    void sixteenSignaturesOfSixteenEntriesAtOnceAllCountAndCompleteTheProgramOnce() {
        SupervisedLog long16 = SupervisedLog.of(system, 16);
        List<Callable<Answer>> supervisors = new ArrayList<>();
        for (int i = 1; i <= 16; i++) {
            long16.writes(GOOD);
            String link = long16.link(i);
            String said = saying("confirmed", i);
            supervisors.add(() -> long16.signs(link, said));
        }

        List<Answer> replies = Race.of(supervisors);

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(200));
        assertThat(long16.counted("confirmed")).isEqualTo(16);
        assertThat(long16.ada().study().at("/status").asString()).isEqualTo("completed");
        String enrollment = long16.ada().enrolled().enrollmentId();
        assertThat(new Topic(system.bootstrapServers(), "certway.completions").about(enrollment, 1))
                .hasSize(1);
        assertThat(new Topic(system.bootstrapServers(), "certway.progress").about(enrollment, 1))
                .filteredOn(record -> record.type().equals("certway.unit.completed.v1"))
                .hasSize(1);
    }

    @Test
    void whatIsCorrectedWhileItIsSignedIsEitherSignedOrCorrected() {
        log.writes(GOOD);
        String link = log.link(1);

        List<Answer> replies = Race.of(
                List.of(() -> log.signs(link, CONFIRMED), () -> log.writes(GOOD.replace("}}", "},\"corrects\":1}"))));

        boolean signed = replies.getFirst().status() == 200;
        assertThat(signed || replies.getFirst().problem().equals("urn:problem:entry-already-corrected"))
                .isTrue();
        assertThat(replies.getLast().status()).isEqualTo(201);
        assertThat(log.entry(1).at("/state").asString()).isEqualTo(signed ? "confirmed" : "corrected");
        assertThat(log.counted("confirmed")).isEqualTo(signed ? 1 : 0);
    }
}
