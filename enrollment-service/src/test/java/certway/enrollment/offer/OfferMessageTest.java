package certway.enrollment.offer;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.phlebotomy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Terms;
import certway.platform.event.EventJson;
import certway.testkit.contract.Contracts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OfferMessageTest {

    private static final Offer EXAMPLE = new Offer.Published(
            phlebotomy(1),
            new Terms(
                    180,
                    SAMPLE,
                    List.of(
                            Prerequisite.ofPrograms(List.of(ASSISTANT)),
                            new Prerequisite(List.of(
                                    new Prerequisite.Completed(new ProgramId("hct-clinical-laboratory-basics")),
                                    new Prerequisite.Education("An associate degree in a life science"),
                                    new Prerequisite.Licence("A state licence as a phlebotomist"))))));

    @Test
    void readsThePublishedEventOfTheContract() {
        assertThat(message(event("certway.program.published.v1")).published()).isEqualTo(EXAMPLE);
    }

    @Test
    void readsTheRetiredEventOfTheContract() {
        assertThat(message(event("certway.program.retired.v1")).retired()).isEqualTo(new Offer.Retired(phlebotomy(1)));
    }

    @Test
    void readsTheAnswerOfTheContract() {
        assertThat(message(Contracts.http("program-offer.json")).offer()).isEqualTo(EXAMPLE);
    }

    @Test
    void readsAnAnswerWithoutAccessDays() {
        ObjectNode answer = ((ObjectNode) Contracts.http("program-offer.json").deepCopy());
        answer.remove("accessDays");

        assertThat(((Offer.Published) message(answer).offer()).terms().accessDays())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "prerequisites"})
    void aPublishedProgramWithoutItsTermsIsRefused(String field) {
        ObjectNode data = (ObjectNode) event("certway.program.published.v1").deepCopy();
        data.remove(field);

        OfferMessage message = message(data);

        assertThatIllegalArgumentException().isThrownBy(message::published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"programId", "slug", "title", "version"})
    void aProgramWithoutItsNamesOrItsVersionCannotBeRead(String field) {
        ObjectNode data = (ObjectNode) event("certway.program.retired.v1").deepCopy();
        data.remove(field);

        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> message(data));
    }

    private static JsonNode event(String type) {
        return Contracts.event("certway.programs", type).data();
    }

    private static OfferMessage message(JsonNode data) {
        return EventJson.read(data, OfferMessage.class);
    }
}
