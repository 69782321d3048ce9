package certway.credential.external.model;

import static certway.credential.external.model.RecordFixture.WRITTEN_AT;
import static certway.credential.external.model.RecordFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;

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
