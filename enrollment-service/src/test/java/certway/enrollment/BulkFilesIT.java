package certway.enrollment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which files are taken for a list of people, and how the others are refused. */
class BulkFilesIT extends BulkListFixture {

    @Test
    void oneBadRowInAHundredHoldsNobodyUp() {
        StringBuilder file = new StringBuilder("email,firstName,lastName\n");
        for (int i = 0; i < 300; i++) {
            file.append(i % 100 == 50 ? "\"broken,row\n" : "%s,Pat,Doe\n".formatted(email("p" + i)));
        }

        JsonNode job = finished(rosa, post(rosa, "", file.toString()));

        assertThat(job.at("/counts/invited").asInt()).isEqualTo(297);
        assertThat(job.at("/counts/bad-row").asInt()).isEqualTo(3);
        JsonNode bad = rosa.get(BULK
                        + "/%s/rows?outcome=bad-row".formatted(job.path("jobId").asString()))
                .json()
                .required("items");
        assertThat(bad.valueStream().map(row -> row.path("line").asInt())).containsExactly(52, 152, 252);
    }

    @Test
    void aByteOrderMarkAndLatin1AreTaken() {
        byte[] marked = "\uFEFFemail,firstName,lastName\n%s,Zoë,Nguyễn\n"
                .formatted(email("zoe"))
                .getBytes(UTF_8);
        byte[] latin = "email;firstName;lastName\n%s;José;Muñoz\n"
                .formatted(email("jose"))
                .getBytes(ISO_8859_1);

        JsonNode first = finished(rosa, rosa.upload(address(""), "text/csv", marked));
        JsonNode second = finished(rosa, rosa.upload(address(""), "text/csv", latin));

        assertThat(first.path("encoding").asString()).isEqualTo("UTF-8");
        assertThat(second.path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(service.people().account(email("zoe")).path("lastName").asString())
                .isEqualTo("Nguyễn");
        assertThat(service.people().account(email("jose")).path("firstName").asString())
                .isEqualTo("José");
    }

    @Test
    void aMillionRowsAreRefusedWithTheLimit() {
        InputStream head = new ByteArrayInputStream("email,firstName,lastName\n".getBytes(UTF_8));
        byte[] thousand = "pat@certway.example,Pat,Doe\n".repeat(1_000).getBytes(UTF_8);
        InputStream rows = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 1_000)
                .mapToObj(_ -> (InputStream) new ByteArrayInputStream(thousand))
                .toList()));

        Answer answer = rosa.upload(address(""), "text/csv", () -> new SequenceInputStream(head, rows));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("urn:problem:too-many-rows");
        assertThat(answer.json().path("limit").asInt()).isEqualTo(10_000);
        assertThat(answer.json().path("rows").asInt()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name\nAda", "email,email\na@b.cd,a@b.cd", "email\n\n\n"})
    void aFileThatIsNoListIsRefusedWithTheLineAndTheFault(String file) {
        Answer answer = post(rosa, "", file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("urn:problem:list-unreadable");
        assertThat(answer.json().path("line").asInt()).isEqualTo(1);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?programId=hct-x",
                "?reason=%20",
                "?reason=r&programId=Not%20an%20id",
                "?reason=r&dryRun=perhaps"
            })
    void aWishThatIsIncompleteIsRefused(String query) {
        Answer answer = rosa.upload(BULK + query, "text/csv", list(1).getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().required("errors")).hasSize(1);
        assertThat(answer.text()).doesNotContain("java");
    }

    @Test
    void whatIsNoCsvIsRefused() {
        assertThat(rosa.post(address(""), "{}").status()).isEqualTo(415);
    }
}
