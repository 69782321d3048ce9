package certway.progress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import certway.platform.event.EventEnvelope;
import certway.progress.report.CounterCheck.Difference;
import certway.progress.report.Recount.Outcome;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Reports are added up anew from the archived events, and nothing else is needed for it. */
class RecountIT extends RecountFixture {

    @Test
    void whatWasCountedRightDiffersNowhere() throws InterruptedException {
        tell(studied("e1"));
        tell(studied("e2"));
        analysed("e3");
        Map<String, Document> before = numbers();

        Outcome outcome = recount();

        // An enrollment, two units, an attempt and a completion each; and the one attempt that is analysed.
        assertThat(outcome.events()).isEqualTo(11);
        assertThat(outcome.facts()).isEqualTo(14);
        assertThat(outcome.missed()).isZero();
        assertThat(outcome.counters()).isEqualTo(2);
        assertThat(outcome.differences()).isEmpty();
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void aNumberThatWasChangedIsNamedAndSetRight() throws InterruptedException {
        tell(studied("e1"));
        analysed("e2");
        Map<String, Document> before = numbers();
        database.getCollection(Reports.PROGRAMS)
                .updateOne(new Document(), new Document("$inc", new Document("units.tubes.done", 4L)));
        database.getCollection(Reports.ITEMS)
                .updateOne(new Document(), new Document("$set", new Document("right", 0L)));

        assertThat(recount().differences())
                .containsExactly(
                        new Difference("hct-first/1", "units.tubes.done", 5, 1),
                        new Difference("hct-first/quiz/colour/v1", "right", 0, 1));

        assertThat(numbers()).isEqualTo(before);
        assertThat(recount().differences()).isEmpty();
    }

    @Test
    void lostReportsAreBuiltAnewFromTheEventsAlone() throws InterruptedException {
        tell(studied("e1"));
        tell(studied("e2"));
        Map<String, Document> before = numbers();
        for (String collection : List.of(Reports.PROGRAMS, Reports.ITEMS, Fact.COLLECTION)) {
            database.getCollection(collection).drop();
        }

        Outcome outcome = recount();

        assertThat(outcome.missed()).isEqualTo(12);
        assertThat(numbers()).isEqualTo(before);
        assertThat(recount().differences()).isEmpty();
    }

    @Test
    void whatComesAgainAfterARecountIsNotCountedAgain() throws InterruptedException {
        List<EventEnvelope> told = studied("e1");
        tell(told);
        Map<String, Document> before = numbers();
        database.getCollection(Reports.PROGRAMS).drop();
        recount();
        assertThat(numbers()).isEqualTo(before);

        ends.clear();
        CountProgress fresh = new CountProgress(
                archive, new Facts(database), new Counters(database.getCollection(Reports.PROGRAMS)), items);
        told.forEach(event -> fresh.take(event, next(event)));
        fresh.settle();

        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void anEventThatWasMissedIsCountedOnceEvenIfItComesLater() throws InterruptedException {
        EventEnvelope missed = event(PROGRESS, "certway.unit.completed.v1", "e1", ", \"unitId\": \"tubes\"");
        archive.keep(List.of(missed));

        Outcome outcome = recount();

        assertThat(outcome.missed()).isEqualTo(2);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference("hct-first/1", "started", 0, 1),
                        new Difference("hct-first/1", "units.tubes.done", 0, 1));
        Map<String, Document> counted = numbers();
        tell(List.of(missed));
        assertThat(numbers()).isEqualTo(counted);
        assertThat(recount().differences()).isEmpty();
    }

    /** As after an upgrade that counts otherwise. */
    @Test
    void whatAnEventAddedByAnOlderRuleIsAddedByTodays() throws InterruptedException {
        tell(studied("e1"));
        database.getCollection(Fact.COLLECTION)
                .updateOne(
                        new Document("_id", "e1/completed"),
                        new Document("$set", new Document("adds", List.of("completed", "days.1"))));
        database.getCollection(Reports.PROGRAMS)
                .updateOne(
                        new Document(),
                        new Document("$unset", new Document("days.3", "")).append("$set", new Document("days.1", 1L)));

        Outcome outcome = recount();

        assertThat(outcome.missed()).isEqualTo(1);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference("hct-first/1", "days.1", 1, 0), new Difference("hct-first/1", "days.3", 0, 1));
        assertThat(recount().differences()).isEmpty();
    }

    @Test
    void whoeverIsErasedStaysCounted() throws InterruptedException {
        tell(studied("e1"));
        analysed("e1");
        Map<String, Document> before = numbers();
        new KeepItemCounts(database, items).keep("e1");
        database.getCollection("events").deleteMany(new Document("key", "ada"));
        attempts.isThere = false;

        Outcome outcome = recount();

        assertThat(outcome.events()).isZero();
        assertThat(outcome.differences()).isEmpty();
        assertThat(numbers()).isEqualTo(before);
    }

    /** It wrote down that something was counted, and not what it added. */
    @Test
    void whatAnEarlierReleaseCountedIsExplainedByItsEventsOrLeftAlone() throws InterruptedException {
        tell(studied("e1"));
        Map<String, Document> before = numbers();
        Document unexplained = new Document(
                "$unset",
                new Document("by", "")
                        .append("adds", "")
                        .append("programId", "")
                        .append("version", ""));
        database.getCollection(Fact.COLLECTION).updateMany(new Document(), unexplained);

        assertThat(recount().differences()).isEmpty();
        assertThat(numbers()).isEqualTo(before);

        database.getCollection(Fact.COLLECTION).updateMany(new Document(), unexplained);
        database.getCollection("events").deleteMany(new Document("topic", ENROLLMENTS));
        assertThatIllegalStateException().isThrownBy(this::recount).withMessageContaining("counted 1 facts");
        assertThat(numbers()).isEqualTo(before);
        tell(studied("e1"));
        assertThat(numbers()).isEqualTo(before);
    }
}
