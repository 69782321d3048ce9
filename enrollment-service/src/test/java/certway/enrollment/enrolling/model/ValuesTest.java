package certway.enrollment.enrolling.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Upper", "-dash", "with space", "a/b", "x'; drop", "$ne"})
    void aProgramIdIsMadeOfLowerCaseLettersDigitsAndDashes(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProgramId(value));
    }

    @Test
    void aProgramIdHasAtMost64Characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProgramId("a".repeat(65)));
    }

    @Test
    void anIdIsNeverBlankOrEndless() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LearnerId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new LearnerId("x".repeat(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> new EnrollmentId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new EnrollmentId("x".repeat(65)));
    }

    @Test
    void aPrerequisiteThatNobodyCanMeetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Prerequisite.ofPrograms(List.of()));
    }

    @Test
    void termsWithoutADayOfAccessAreRefused() {
        Price free = new Price(0, "USD", false);

        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(0, free, List.of()));
    }

    @Test
    void aNegativePriceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(-1, "USD", false));
    }

    @Test
    void versionsCountFromOne() {
        ProgramId program = new ProgramId("hct-first-aid");

        assertThatIllegalArgumentException().isThrownBy(() -> new ProgramVersion(program, "first-aid", "First Aid", 0));
    }
}
