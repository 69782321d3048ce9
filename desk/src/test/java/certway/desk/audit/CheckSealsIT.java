package certway.desk.audit;

import static certway.desk.audit.CheckSeals.Kind.ENTRY_ADDED;
import static certway.desk.audit.CheckSeals.Kind.ENTRY_CHANGED;
import static certway.desk.audit.CheckSeals.Kind.ENTRY_MISSING;
import static certway.desk.audit.CheckSeals.Kind.SEAL_CHANGED;
import static certway.desk.audit.CheckSeals.Kind.SEAL_MISSING;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import certway.desk.audit.CheckSeals.Fault;
import certway.desk.audit.CheckSeals.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody cannot do to the log, who can write into the database, without being noticed. */
class CheckSealsIT extends SealsFixture {

    @BeforeEach
    void threeSeals() {
        sealed("a", "b");
        sealed("c", "d");
        sealed("e");
    }

    private List<Fault> faults() {
        return check.after(0, 100).faults();
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        Report report = check.after(0, 100);

        assertThat(report.faults()).isEmpty();
        assertThat(report.seals()).isEqualTo(3);
        assertThat(report.entries()).isEqualTo(5);
        assertThat(report.upTo()).isEqualTo(3);
        assertThat(report.digest()).isEqualTo(seals.find(3).orElseThrow().digest());
        assertThat(report.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "act", "subject", "learnerId", "programId", "reason"})
    void everyFactOfAnEntryIsSealed(String field) {
        tamper("audit", "c", field, "another");
        assertThat(faults()).containsExactly(new Fault(ENTRY_CHANGED, 2, "c"));

        tamper("audit", "c", field, null);
        assertThat(faults()).containsExactly(new Fault(ENTRY_CHANGED, 2, "c"));
    }

    @Test
    void theTimeOfAnEntryIsSealed() {
        tamper("audit", "c", "at", Date.from(NOON.plus(Duration.ofMillis(1))));

        assertThat(faults()).containsExactly(new Fault(ENTRY_CHANGED, 2, "c"));
    }

    @Test
    void anEntryThatIsGoneIsMissed() {
        database.getCollection("audit").deleteOne(eq("_id", "c"));

        assertThat(faults()).containsExactly(new Fault(ENTRY_MISSING, 2, "c"));
    }

    @Test
    void anEntryThatClaimsToHaveBeenThereIsFound() {
        database.getCollection("audit").insertOne(new Document(entry("c")).append("_id", "x"));

        assertThat(faults()).containsExactly(new Fault(ENTRY_ADDED, 2, "x"));
    }

    @Test
    void anEntryThatIsSealedAnewIsNoticed() {
        tamper("audit", "c", "actor", "another");
        tamper("audit", "c", "seal", null);
        sealed();

        assertThat(faults()).contains(new Fault(ENTRY_CHANGED, 2, "c"));
    }

    @Test
    void whoForgesASealBreaksTheNextOne() {
        tamper("audit", "c", "actor", "another");
        Seal first = seals.find(1).orElseThrow();
        Seal forged = Seal.after(Optional.of(first), NOON, List.of(facts.of(entry("c")), facts.of(entry("d"))));
        database.getCollection("auditSeals").deleteOne(eq("_id", 2L));
        assertThat(seals.add(forged)).isTrue();

        assertThat(faults()).containsExactly(new Fault(SEAL_CHANGED, 3, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"previous", "digest"})
    void aSealThatWasChangedIsNoticed(String field) {
        tamper("auditSeals", 2L, field, "f".repeat(64));

        assertThat(faults()).contains(new Fault(SEAL_CHANGED, 2, null));
    }

    @Test
    void aReasonIsSealedAlsoWhereItsDigestIsChangedWithIt() {
        tamper("audit", "c", "reason", "another");
        tamper("auditSeals", 2L, "entries.0.reason", facts.of(entry("c")).reason());

        assertThat(faults()).contains(new Fault(ENTRY_CHANGED, 2, "c"));
    }

    @Test
    void theFirstSealFollowsNothing() {
        Seal before = new Seal(0, NOON, Seal.NOTHING, List.of(), "f".repeat(64));
        Seal forged = Seal.after(Optional.of(before), NOON, List.of(facts.of(entry("a")), facts.of(entry("b"))));
        database.getCollection("auditSeals").deleteOne(eq("_id", 1L));
        assertThat(seals.add(forged)).isTrue();

        assertThat(faults()).contains(new Fault(SEAL_CHANGED, 1, null));
    }

    @Test
    void theEntriesOfASealCannotBeTakenOutOfIt() {
        tamper("auditSeals", 2L, "entries", List.of());
        tamper("audit", "c", "seal", null);
        tamper("audit", "d", "seal", null);

        assertThat(faults()).contains(new Fault(SEAL_CHANGED, 2, null));
    }

    @Test
    void aSealThatIsGoneIsMissed() {
        database.getCollection("auditSeals").deleteOne(eq("_id", 1L));

        assertThat(faults()).contains(new Fault(SEAL_MISSING, 1, null));
    }

    @Test
    void theEndOfTheChainIsMissedByTheEntriesThatItSealed() {
        database.getCollection("auditSeals").deleteMany(gt("_id", 1L));
        assertThat(faults()).containsExactly(new Fault(SEAL_MISSING, 2, null));

        database.getCollection("auditSeals").drop();
        assertThat(faults()).containsExactly(new Fault(SEAL_MISSING, 1, null));
    }

    @Test
    void anErasureLeavesTheLogWholeAndIsNoExcuseForAnythingElse() {
        erase("c");
        assertThat(faults()).isEmpty();

        tamper("audit", "c", "actor", "another");
        assertThat(faults()).containsExactly(new Fault(ENTRY_CHANGED, 2, "c"));
    }

    @Test
    void aReasonDoesNotGoWithoutAnErasure() {
        erase("c");
        erased.clear();

        assertThat(faults()).containsExactly(new Fault(ENTRY_CHANGED, 2, "c"));
    }

    @Test
    void anErasureBetweenTheActAndItsSealIsNothingSpecial() {
        done("f");
        erase("f");
        sealed();

        assertThat(faults()).isEmpty();
    }

    @Test
    void partsOfACheckAddUpToTheWhole() {
        List<Long> positions = new ArrayList<>();
        Report report = check.after(0, 2);
        while (!report.complete()) {
            positions.add(report.upTo());
            report = check.after(report.upTo(), 2);
        }

        assertThat(positions).containsExactly(2L);
        assertThat(report.upTo()).isEqualTo(3);
        assertThat(report.faults()).isEmpty();
        tamper("auditSeals", 3L, "previous", "f".repeat(64));
        assertThat(check.after(2, 2).faults()).containsExactly(new Fault(SEAL_CHANGED, 3, null));
        assertThat(check.after(7, 2).faults()).containsExactly(new Fault(SEAL_MISSING, 7, null));
    }

    @Test
    void theWatchCountsWhatIsWrongUntilItIsRight() {
        WatchSeals watch = new WatchSeals(check);
        tamper("audit", "c", "actor", "another");
        tamper("audit", "e", "actor", "another");

        watch.step();
        assertThat(watch.faults()).isEqualTo(2);
        tamper("audit", "c", "actor", "rosa");
        watch.step();

        assertThat(watch.faults()).isEqualTo(1);
    }
}
