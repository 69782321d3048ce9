package certway.progress.journey;

import static certway.progress.journey.SupervisedLog.CONFIRMED;
import static certway.progress.journey.SupervisedLog.GOOD;
import static certway.progress.journey.SupervisedLog.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a supervisor may say behind a link, and what is refused. */
class SignatureInputIT {

    private final SupervisedLog log = SupervisedLog.of(TestSystem.shared(), 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/decision",
                "{\"decision\":\"maybe\",\"name\":\"Sam\"}|/decision",
                "{\"decision\":\"confirmed\",\"name\":\" \"}|/name",
                "{\"decision\":\"confirmed\",\"name\":\"S\\u0007m\"}|/name",
                "{\"decision\":\"refused\",\"name\":\"Sam\"}|/comment"
            })
    void whatIsNoSignatureIsRefusedWithItsPlace(String body, String pointer) {
        log.writes(GOOD);
        String link = log.link(1);

        Answer refused = log.signs(link, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"" + pointer + "\"");
        assertThat(log.signs(link, CONFIRMED).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"decision\":\"confirmed\",\"name\":\"Sam\",\"at\":\"2020-01-01T00:00:00Z\"}",
                "{\"decision\":\"confirmed\",\"name\":\"Sam\",\"entry\":2}",
                "{\"decision\":\"confirmed\",\"name\":[\"Sam\"]}",
                "[]",
                "no json"
            })
    void whatASupervisorDoesNotDecideIsRefused(String body) {
        log.writes(GOOD);

        assertThat(log.signs(log.link(1), body).status()).isEqualTo(400);
        assertThat(log.counted("waiting")).isEqualTo(1);
    }

    @Test
    void aNameOrACommentHasAnEnd() {
        log.writes(GOOD);
        String link = log.link(1);

        assertThat(log.signs(link, CONFIRMED.replace("Sam Stone", "x".repeat(101)))
                        .status())
                .isEqualTo(400);
        assertThat(log.signs(link, REFUSED.replace("No.", "x".repeat(501))).status())
                .isEqualTo(400);
        assertThat(log.signs(link, REFUSED.replace("No.", "x".repeat(500))).status())
                .isEqualTo(200);
    }
}
