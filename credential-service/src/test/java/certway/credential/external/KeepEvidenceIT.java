package certway.credential.external;

import static certway.credential.external.model.RecordFixture.ADA;
import static certway.credential.external.model.RecordFixture.WRITTEN_AT;
import static certway.credential.external.model.RecordFixture.course;
import static certway.credential.external.model.RecordFixture.degree;
import static certway.credential.external.model.RecordFixture.scan;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.TestDatabase;
import certway.credential.external.ExternalRecords.Act;
import certway.credential.external.KeepEvidence.Handed;
import certway.credential.external.KeepEvidence.Outcome;
import certway.credential.external.model.EvidenceFile;
import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.FileDecision.Reason;
import certway.credential.external.model.FileKind;
import certway.platform.mongo.IndexPlan;
import certway.testkit.race.Race;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepEvidenceIT {

    private final MongoDatabase database = TestDatabase.named("evidence-" + UUID.randomUUID());
    private final ExternalWiring wiring = new ExternalWiring();
    private final MongoEvidence evidence = wiring.evidence(database);
    private final ExternalRecords records = store();
    private final KeepEvidence keep = new KeepEvidence(records, evidence, () -> WRITTEN_AT);

    private ExternalRecords store() {
        IndexPlan.apply(database, List.of(wiring.ownRecords(), wiring.allRecords(), wiring.ownFiles()));
        ExternalRecords all = wiring.externalRecords(database, evidence, (source, id) -> {});
        all.add(degree());
        return all;
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    private static Handed pdf(String text) {
        return pdf(text + ".pdf", text);
    }

    private static Handed pdf(String name, String text) {
        return new Handed(name, FileKind.PDF, text.getBytes(StandardCharsets.UTF_8));
    }

    private ExternalRecord now() {
        return records.find("degree").orElseThrow().external();
    }

    private long stored() {
        return database.getCollection(MongoEvidence.COLLECTION).countDocuments();
    }

    @Test
    void theLargestFileComesBackAsItWas() {
        byte[] large = new byte[KeepEvidence.MOST_BYTES];
        Arrays.fill(large, (byte) 7);

        Outcome added = keep.add(degree(), new Handed("scan.png", FileKind.PNG, large), null);

        EvidenceFile file = now().files().getFirst();
        assertThat(added).isEqualTo(new Outcome.Done(now()));
        assertThat(evidence.bytes(file.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(large));
        assertThat(file.bytes()).isEqualTo(large.length);
        assertThat(file.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSameBytesTwiceAreKeptOnce() {
        keep.add(degree(), pdf("front"), null);
        keep.add(now(), pdf("another name.pdf", "front"), null);

        assertThat(now().files()).extracting(EvidenceFile::name).containsExactly("front.pdf");
        assertThat(now().files().getFirst().sha256())
                .isEqualTo("2d8d693177ac44895fc02c009ec3f6af32e51eb00783c17000d7051d1662b93a");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void nothingOfARefusedFileIsKept() {
        List.of("a", "b", "c").forEach(text -> keep.add(now(), pdf(text), null));

        assertThat(keep.add(now(), pdf("d"), null)).isEqualTo(new Outcome.Refused(Reason.RECORD_FULL));

        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void aLearnerCannotFillTheStore() {
        for (int i = 0; i < KeepEvidence.MOST_OF_A_LEARNER / ExternalRecord.MOST_FILES; i++) {
            ExternalRecord one = course("c" + i, LocalDate.of(2026, 1, 1), 1);
            records.add(one);
            List.of("a", "b", "c").forEach(text -> keep.add(one, pdf(text), null));
        }

        assertThat(keep.add(now(), pdf("one more"), null)).isEqualTo(new Outcome.Refused(Reason.LEARNER_FULL));

        assertThat(stored()).isEqualTo(KeepEvidence.MOST_OF_A_LEARNER);
    }

    @Test
    void filesThatComeAtOnceAreAllThereOrRefusedAndNoneIsLeftOver() {
        List<Outcome> added = Race.of(6, number -> keep.add(degree(), pdf("file " + number), null));

        long done = added.stream().filter(Outcome.Done.class::isInstance).count();
        assertThat(now().files()).hasSize((int) done).hasSizeBetween(1, 3);
        assertThat(now().files())
                .allSatisfy(file -> assertThat(evidence.bytes(file.id())).isPresent());
        assertThat(stored()).isEqualTo(now().files().size());
    }

    @Test
    void aFileGoesWithItsBytesAndARecordWithAllOfItsFiles() {
        List.of("a", "b", "c").forEach(text -> keep.add(now(), pdf(text), null));

        assertThat(keep.remove(now(), now().files().getFirst())).isEqualTo(new Outcome.Done(now()));

        assertThat(now().files()).extracting(EvidenceFile::name).containsExactly("b.pdf", "c.pdf");
        assertThat(stored()).isEqualTo(2);
        records.remove(now());
        assertThat(stored()).isZero();
    }

    @Test
    void whatARegistrarAddsIsInTheActsOfTheRecord() {
        Act act = new Act(WRITTEN_AT, "rosa", "attach", "brought it on paper");

        keep.add(degree(), pdf("a"), act);

        assertThat(records.find("degree").orElseThrow().acts()).containsExactly(act);
    }

    @Test
    void whatACrashLeftBehindGoesWithTheNextFileAndNothingElseDoes() {
        evidence.add(ADA, scan("forgotten"), new byte[] {1});
        keep.add(degree(), pdf("named"), null);
        assertThat(stored()).isEqualTo(2);

        new KeepEvidence(records, evidence, () -> WRITTEN_AT.plus(Duration.ofHours(2))).add(now(), pdf("next"), null);

        assertThat(evidence.bytes("forgotten")).isEmpty();
        assertThat(now().files())
                .allSatisfy(file -> assertThat(evidence.bytes(file.id())).isPresent());
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void aRecordThatIsGoneTakesNoFile() {
        ExternalRecord before = degree();
        records.remove(before);

        assertThat(keep.add(before, pdf("late"), null)).isEqualTo(new Outcome.Gone());

        assertThat(stored()).isZero();
    }
}
