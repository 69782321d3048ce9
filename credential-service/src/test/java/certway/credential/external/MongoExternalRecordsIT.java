package certway.credential.external;

import static certway.credential.external.model.RecordFixture.ADA;
import static certway.credential.external.model.RecordFixture.WRITTEN_AT;
import static certway.credential.external.model.RecordFixture.certification;
import static certway.credential.external.model.RecordFixture.course;
import static certway.credential.external.model.RecordFixture.degree;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.TestDatabase;
import certway.credential.external.ExternalRecords.Act;
import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.ExternalRecords.Position;
import certway.credential.external.ExternalRecords.Wanted;
import certway.credential.external.model.ExternalRecord;
import certway.credential.issuing.model.LearnerId;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.platform.mongo.IndexPlan;
import certway.testkit.race.Race;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoExternalRecordsIT {

    private static final Wanted OWN = new Wanted(ADA, null);
    private static final Act SAW = new Act(WRITTEN_AT, "rosa", "verify", "saw the diploma");

    private final MongoDatabase database = TestDatabase.named("records-" + UUID.randomUUID());
    private final ExternalRecords records = store();

    /** The audit log takes what waits at once. */
    private void logged(AuditLog.Source source, String id) {
        database.getCollection(source.collection())
                .updateOne(eq("_id", id), combine(unset(AuditEntry.WAITING), unset(AuditEntry.WAITING_SINCE)));
    }

    private ExternalRecords store() {
        ExternalWiring wiring = new ExternalWiring();
        IndexPlan.apply(database, List.of(wiring.ownRecords(), wiring.allRecords()));
        return wiring.externalRecords(database, wiring.evidence(database), this::logged);
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void everyFactComesBackAsItWas() {
        ExternalRecord course = course("a", LocalDate.of(2026, 3, 1), 15);

        assertThat(records.add(course)).isTrue();
        assertThat(records.add(degree())).isTrue();

        assertThat(records.find("a")).contains(new Audited(course, List.of()));
        assertThat(records.of(ADA)).containsExactly(course, degree());
        assertThat(records.of(new LearnerId("ben"))).isEmpty();
        assertThat(records.find("b")).isEmpty();
    }

    @Test
    void theSameRecordTwiceIsOne() {
        records.add(degree());
        records.add(degree());

        assertThat(records.of(ADA)).hasSize(1);
    }

    @Test
    void aLearnerCannotFillTheStore() {
        for (int i = 0; i < MongoExternalRecords.MOST; i++) {
            assertThat(records.add(course("c" + i, LocalDate.of(2026, 1, 1), 1)))
                    .isTrue();
        }

        assertThat(records.add(degree())).isFalse();
        assertThat(records.of(ADA)).hasSize(MongoExternalRecords.MOST);
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        records.add(course("a", LocalDate.of(2026, 3, 1), 1));
        records.add(course("b", LocalDate.of(2026, 3, 1), 1));
        records.add(course("c", LocalDate.of(2026, 4, 1), 1));

        assertThat(ids(records.page(OWN, null, 2))).containsExactly("c", "b");
        assertThat(ids(records.page(OWN, new Position(LocalDate.of(2026, 3, 1), "b"), 2)))
                .containsExactly("a");
    }

    @Test
    void registrarsSeeWhatWaitsForThem() {
        records.add(degree());
        ExternalRecord mlt = certification(LocalDate.of(2025, 1, 1));
        records.add(mlt);
        records.save(mlt.verified(WRITTEN_AT).orElseThrow(), SAW);

        assertThat(ids(records.page(new Wanted(null, false), null, 9))).containsExactly("degree");
        assertThat(ids(records.page(new Wanted(null, true), null, 9))).containsExactly("mlt");
        assertThat(ids(records.page(new Wanted(new LearnerId("ben"), null), null, 9)))
                .isEmpty();
    }

    @Test
    void whatStaffDidIsKeptThroughEveryChange() {
        records.add(degree());
        ExternalRecord verified = degree().verified(WRITTEN_AT).orElseThrow();
        assertThat(records.save(verified, SAW)).isTrue();
        ExternalRecord changed = verified.changed(
                        certification(LocalDate.of(2024, 1, 1)).facts(), WRITTEN_AT)
                .orElseThrow();

        assertThat(records.save(changed, null)).isTrue();

        assertThat(records.find("degree")).contains(new Audited(changed, List.of(SAW)));
    }

    @Test
    void aRemovedRecordLeavesOnlyThatItWasAndThatStaffDealtWithIt() {
        records.add(degree());
        records.add(course("a", LocalDate.of(2026, 3, 1), 1));
        ExternalRecord verified = degree().verified(WRITTEN_AT).orElseThrow();
        records.save(verified, SAW);

        assertThat(records.remove(degree())).isFalse();
        assertThat(records.remove(verified)).isTrue();
        assertThat(records.remove(course("a", LocalDate.of(2026, 3, 1), 1))).isTrue();

        assertThat(records.of(ADA)).isEmpty();
        assertThat(records.find("degree")).isEmpty();
        assertThat(records.page(new Wanted(null, null), null, 9)).isEmpty();
        List<Document> left = database.getCollection("externalRecords").find().into(new java.util.ArrayList<>());
        assertThat(left).extracting(Document::keySet).containsExactlyInAnyOrder(Set.of("_id", "acts"), Set.of("_id"));
        assertThat(left.toString()).contains("rosa").doesNotContain("diploma");
    }

    @Test
    void oneOfTwoWhoChangeItAtOnceIsRefused() {
        records.add(degree());
        ExternalRecord verified = degree().verified(WRITTEN_AT).orElseThrow();

        assertThat(Race.of(2, _ -> records.save(verified, SAW))).containsExactlyInAnyOrder(true, false);

        assertThat(records.find("degree").orElseThrow().acts()).hasSize(1);
    }

    private static List<String> ids(List<Audited> page) {
        return page.stream().map(audited -> audited.external().id()).toList();
    }
}
