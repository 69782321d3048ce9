package certway.credential.external.model;

import static certway.credential.external.model.RecordFixture.WRITTEN_AT;
import static certway.credential.external.model.RecordFixture.facts;
import static certway.credential.external.model.RecordFixture.scan;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.external.model.FileDecision.Changed;
import certway.credential.external.model.FileDecision.Reason;
import certway.credential.external.model.FileDecision.Refused;
import certway.credential.external.model.FileDecision.Same;
import certway.credential.external.model.RecordFacts.Fault;
import certway.credential.issuing.model.Completion.Credit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<Credit> CREDITS = List.of(new Credit("ascp", "hematology", 10));

    private final ExternalRecord degree = RecordFixture.degree();

    @Test
    void isBelievedOnceARegistrarSawTheProof() {
        ExternalRecord verified = degree.verified(WRITTEN_AT.plusSeconds(60)).orElseThrow();

        assertThat(degree.isVerified()).isFalse();
        assertThat(verified.isVerified()).isTrue();
        assertThat(verified.revision()).isEqualTo(2);
        assertThat(verified.verified(WRITTEN_AT)).isEmpty();
        assertThat(verified.unverified().orElseThrow().isVerified()).isFalse();
        assertThat(degree.unverified()).isEmpty();
    }

    @Test
    void whatIsChangedWasSeenByNobody() {
        ExternalRecord verified = degree.verified(WRITTEN_AT).orElseThrow();
        RecordFacts better = facts(RecordKind.DEGREE, "Bachelor of Science", null, LocalDate.of(2022, 6, 1), List.of());

        ExternalRecord changed = verified.changed(better, WRITTEN_AT).orElseThrow();

        assertThat(changed.isVerified()).isFalse();
        assertThat(changed.revision()).isEqualTo(3);
        assertThat(verified.changed(verified.facts(), WRITTEN_AT)).isEmpty();
    }

    private static ExternalRecord with(ExternalRecord external, String file) {
        return ((Changed) external.with(scan(file))).external();
    }

    @Test
    void takesThreeFilesAndEachOfThemOnce() {
        ExternalRecord two = with(with(degree, "front"), "back");

        assertThat(two.with(scan("back"))).isEqualTo(new Same(two));
        assertThat(two.revision()).isEqualTo(3);
        ExternalRecord three = with(two, "seal");
        assertThat(three.files()).containsExactly(scan("front"), scan("back"), scan("seal"));
        assertThat(three.with(scan("more"))).isEqualTo(new Refused(Reason.RECORD_FULL));
        assertThat(three.with(scan("back"))).isEqualTo(new Same(three));
    }

    @Test
    void aFileGoesUntilARegistrarSawIt() {
        ExternalRecord one = with(degree, "front");

        assertThat(one.without(scan("front"))).isInstanceOfSatisfying(Changed.class, gone -> {
            assertThat(gone.external().files()).isEmpty();
            assertThat(gone.external().revision()).isEqualTo(3);
        });
        assertThat(one.without(scan("back"))).isEqualTo(new Same(one));
    }

    @Test
    void whatARegistrarSawStaysAlsoWhenTheRecordIsSelfReportedAgain() {
        ExternalRecord verified = with(degree, "front").verified(WRITTEN_AT).orElseThrow();
        EvidenceFile seen = verified.files().getFirst();
        ExternalRecord doubted = verified.unverified().orElseThrow();
        ExternalRecord more = with(doubted, "back");

        assertThat(seen.seen()).isTrue();
        assertThat(verified.without(seen)).isEqualTo(new Refused(Reason.VERIFIED));
        assertThat(verified.with(scan("back"))).isEqualTo(new Refused(Reason.VERIFIED));
        assertThat(doubted.without(seen)).isEqualTo(new Refused(Reason.VERIFIED));
        assertThat(more.without(scan("back"))).isInstanceOf(Changed.class);
        assertThat(more.changed(facts(RecordKind.DEGREE, "Another", null, TODAY, List.of()), WRITTEN_AT)
                        .orElseThrow()
                        .files())
                .hasSize(2);
    }

    @Test
    void factsThatCannotBeAreNamed() {
        assertThat(facts(RecordKind.DEGREE, "A degree", null, TODAY, List.of()).fault(TODAY))
                .isEmpty();
        assertThat(facts(RecordKind.DEGREE, "A degree", null, TODAY.plusDays(1), List.of())
                        .fault(TODAY))
                .contains(new Fault("from", "has not come yet"));
        assertThat(facts(RecordKind.DEGREE, "A degree", "mlt-ascp", TODAY, List.of())
                        .fault(TODAY)
                        .map(Fault::field))
                .contains("certification");
        assertThat(facts(RecordKind.DEGREE, "A degree", null, TODAY, CREDITS)
                        .fault(TODAY)
                        .map(Fault::field))
                .contains("credits");
        assertThat(new RecordFacts(
                                RecordKind.LICENCE,
                                "A licence",
                                "A state",
                                null,
                                null,
                                TODAY,
                                TODAY.minusDays(1),
                                null,
                                List.of())
                        .fault(TODAY))
                .contains(new Fault("until", "is before from"));
    }
}
