package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT {

    private static final String ENROLLMENTS = "/api/enrollments";

    private final ApiClient api = RunningService.shared().as(RunningService.newStudent());

    @AfterEach
    void nothingChanged() {
        assertThat(api.get(ENROLLMENTS).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"programId":                                 | ``
            {"programId": 5}                              | `/programId`
            {"programId": 55}                             | `/programId`
            {"programId": true}                           | `/programId`
            {"programId": {"$ne": null}}                  | `/programId`
            {"programId": ["hct-x"]}                      | `/programId`
            {"programId": null}                           | `/programId`
            {}                                            | `/programId`
            {"programId": ""}                             | `/programId`
            {"programId": "UPPER"}                        | `/programId`
            {"programId": "a/../b"}                       | `/programId`
            {"programId": "hct-x", "status": "completed"} | `/status`
            {"programId": "hct-x", "learnerId": "other"}  | `/learnerId`
            []                                            | ``
            nonsense                                      | ``
            """)
    void isAnsweredWithThePlaceOfTheFault(String body, String pointer) {
        Answer answer = api.post(ENROLLMENTS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("urn:problem:invalid-request");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(api.post(ENROLLMENTS, "").status()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"programId\": \"%s\"}".formatted("x".repeat(300 * 1024));

        Answer declared = api.post(ENROLLMENTS, large);
        Answer chunked = api.upload(
                ENROLLMENTS,
                "application/json",
                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));

        assertThat(declared.status()).isEqualTo(413);
        assertThat(declared.problem()).isEqualTo("urn:problem:body-too-large");
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.problem()).isEqualTo("urn:problem:body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=many", "cursor=x", "cursor=e30"})
    void aListIsAskedForWithinItsBounds(String query) {
        Answer answer = api.get(ENROLLMENTS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("urn:problem:invalid-request");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(query.split("=", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01", "%24ne", "a.b"})
    void whatIsNoEnrollmentIsNotThere(String id) {
        Answer answer = api.get(ENROLLMENTS + "/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("urn:problem:enrollment-not-found");
    }

    @Test
    void anotherMethodIsRefusedAsAProblem() {
        Answer answer = api.get(ENROLLMENTS + "/6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01/withdraw");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
