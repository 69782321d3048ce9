package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a list leaves behind: a result for each row, and who did and read what in the audit log. */
class BulkResultsIT extends BulkListFixture {

    private static final Person OTHER_REGISTRAR =
            new Person("a3a3f1d2-2b8a-4c8f-8c55-2f1f5c6f9b77", "ruth", Set.of("registrar"));

    @Test
    void resultsComePageByPageAndAsCsvWithoutFormulas() {
        String file = list(5) + "\"=1+1@%s\",Pat,Doe\n".formatted(domain) + "\"=cmd|x\",Pat,Doe\n";
        JsonNode job = finished(rosa, post(rosa, "", file));
        String rows = BULK + "/" + job.path("jobId").asString() + "/rows";

        Answer first = rosa.get(rows + "?limit=4");
        Answer second = rosa.get(rows + "?limit=4&cursor=" + first.text("next"));
        Answer csv = rosa.get(rows + ".csv");

        assertThat(first.json().required("items")).hasSize(4);
        assertThat(second.json().required("items")).hasSize(3);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).startsWith("line,email,programId,outcome");
        assertThat(lines.get(1)).startsWith("2,%s,%s,invited,".formatted(email("p0"), program));
        assertThat(lines).noneMatch(line -> line.contains(",="));
        assertThat(lines.getLast()).contains("'=cmd|x");
    }

    @Test
    void aListThatIsNotThereIsNotFound() {
        for (String path : List.of("", "/rows", "/rows.csv")) {
            assertThat(rosa.get(BULK + "/nothing" + path).status()).isEqualTo(404);
        }
    }

    @Test
    void everythingIsInTheAuditLogWithActorAndReason() {
        String ada = service.people().add(email("ada"), "Ada", "Okafor");
        JsonNode job = finished(
                rosa,
                post(rosa, "", "email,firstName,lastName\n%s,,\n%s,Pat,Doe\n".formatted(email("ada"), email("pat"))));
        String pat = service.people().account(email("pat")).path("id").asString();

        assertThat(audit("subject=" + job.path("jobId").asString()))
                .containsExactly("bulk-enrollment-asked by %s: Autumn class".formatted(People.ROSA.id()));
        assertThat(audit("learnerId=" + ada))
                .containsExactly("enrolled by %s: Autumn class".formatted(People.ROSA.id()));
        assertThat(audit("learnerId=" + pat))
                .containsExactlyInAnyOrder(
                        "invited by %s: Autumn class".formatted(People.ROSA.id()),
                        "enrolled by %s: Autumn class".formatted(People.ROSA.id()));
    }

    @Test
    void whoeverLooksAtAnothersListIsInTheAuditLog() {
        JsonNode job = finished(rosa, post(rosa, "", list(1)));
        String id = job.path("jobId").asString();
        rosa.get(BULK + "/" + id + "/rows");

        service.as(OTHER_REGISTRAR).get(BULK + "/" + id + "/rows");

        assertThat(audit("subject=" + id))
                .containsExactlyInAnyOrder(
                        "bulk-enrollment-asked by %s: Autumn class".formatted(People.ROSA.id()),
                        "bulk-results-read by %s: null".formatted(OTHER_REGISTRAR.id()));
    }

    private List<String> audit(String query) {
        return rosa.get("/api/admin/enrollment-audit?" + query)
                .json()
                .required("items")
                .valueStream()
                .map(entry -> "%s by %s: %s"
                        .formatted(
                                entry.path("act").asString(),
                                entry.path("actor").asString(),
                                entry.has("reason") ? entry.path("reason").asString() : "null"))
                .toList();
    }
}
