package certway.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.race.Race;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** How entries of the log come under a seal. */
class SealEntriesIT extends SealsFixture {

    @Test
    void whatIsNewIsSealedOnceAndEverySealFollowsTheOneBefore() {
        sealed("a", "b");
        sealed("c");
        sealed();

        List<Seal> chain = seals.after(0, 10);
        assertThat(chain).extracting(Seal::number).containsExactly(1L, 2L);
        assertThat(chain.getFirst().ids()).containsExactly("a", "b");
        assertThat(chain.getLast().ids()).containsExactly("c");
        assertThat(chain.getFirst().previous()).isEqualTo(Seal.NOTHING);
        assertThat(chain.getLast().previous()).isEqualTo(chain.getFirst().digest());
        assertThat(entry("c").getLong("seal")).isEqualTo(2);
    }

    @Test
    void aServiceThatDiedBeforeItMarkedWhatItSealedSealsNothingTwice() {
        done("a", "b");
        seals.add(Seal.after(
                seals.latest(),
                NOON,
                entries.unsealed(10).stream().map(facts::of).toList()));

        sealed("c");

        assertThat(seals.after(0, 10)).extracting(Seal::ids).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(entry("a").getLong("seal")).isEqualTo(1);
        assertThat(check.after(0, 10).faults()).isEmpty();
    }

    @Test
    void manyWhoSealWhileOthersActSealEveryEntryOnce() {
        List<Long> sealedBy = Race.of(12, number -> {
            for (int i = 0; i < 25; i++) {
                done("entry-%d-%d".formatted(number, i));
                seal.step();
            }
            return entries.countUnsealed();
        });
        sealed();

        assertThat(sealedBy).hasSize(12);
        assertThat(seals.after(0, 1_000).stream().flatMap(one -> one.ids().stream()))
                .hasSize(12 * 25)
                .doesNotHaveDuplicates();
        assertThat(check.after(0, 1_000).faults()).isEmpty();
    }

    @Test
    void moreThanASealHoldsIsSealedByTheNext() {
        done(IntStream.range(0, 501).mapToObj("entry-%03d"::formatted).toArray(String[]::new));

        sealed();

        assertThat(seals.after(0, 10)).extracting(one -> one.entries().size()).containsExactly(500, 1);
    }

    @Test
    void anEntryOfAnEarlierReleaseIsSealedWithoutSalt() {
        database.getCollection("audit")
                .insertOne(new Document("_id", "old")
                        .append("at", Date.from(NOON))
                        .append("actor", "rosa")
                        .append("act", "access-extended")
                        .append("subject", "enrollment")
                        .append("reason", "ill"));

        sealed();

        assertThat(check.after(0, 10).faults()).isEmpty();
    }
}
