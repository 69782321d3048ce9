package certway.enrollment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.Api.Answer;
import certway.platform.event.EventEnvelope;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BulkEnrollmentIT {

    private static final String BULK = "/api/admin/enrollments/bulk";
    private static final Person OTHER_REGISTRAR =
            new Person("a3a3f1d2-2b8a-4c8f-8c55-2f1f5c6f9b77", "ruth", Set.of("registrar"));

    private final RunningService service = RunningService.shared();
    private final Api rosa = service.as(People.ROSA);
    private final String program = Programs.newId();
    private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";

    @BeforeEach
    void theProgramIsOffered() {
        service.catalog().offer(program, Programs.offer(program).toString());
    }

    @Test
    void aListEnrolsWhomItNamesAndTellsEachRowsFate() {
        String ada = service.people().add(email("ada"), "Ada", "Okafor");
        String file = "email,firstName,lastName,Ward\n%s,Ada,Okafor,B\n%s,Pat,Doe,C\nnobody,No,One,D\n"
                .formatted(email("ada"), email("pat"));

        Answer taken = post(rosa, "", file);
        JsonNode job = finished(rosa, taken);

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Location")).isEqualTo(BULK + "/" + taken.text("jobId"));
        assertThat(taken.header("Retry-After")).isNotEmpty();
        assertThat(job.path("rows").asInt()).isEqualTo(3);
        assertThat(job.path("done").asInt()).isEqualTo(3);
        assertThat(job.at("/counts/enrolled").asInt()).isEqualTo(1);
        assertThat(job.at("/counts/invited").asInt()).isEqualTo(1);
        assertThat(job.at("/counts/bad-row").asInt()).isEqualTo(1);
        assertThat(job.path("ignoredColumns").toString()).isEqualTo("[\"Ward\"]");
        JsonNode rows = rows(rosa, job);
        assertThat(rows.get(0).path("learnerId").asString()).isEqualTo(ada);
        assertThat(rows.get(0).path("status").asString()).isEqualTo("active");
        assertThat(rows.get(1).path("outcome").asString()).isEqualTo("invited");
        assertThat(rows.get(1).path("told").asString()).isEqualTo("not-mailed");
        assertThat(rows.get(1).path("addressConfirmed").asBoolean(true)).isFalse();
        assertThat(rows.get(2).path("line").asInt()).isEqualTo(4);
        assertThat(rows.get(2).path("reason").asString()).isEqualTo("this is no e-mail address");
        assertThat(service.people()
                        .account(email("pat"))
                        .path("requiredActions")
                        .toString())
                .isEqualTo("[\"UPDATE_PASSWORD\"]");
        assertThat(service.broker().events("certway.enrollments", ada, 1))
                .extracting(EventEnvelope::type)
                .containsExactly("certway.enrollment.activated.v1");
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

    @Test
    void theSameFileOnceMoreEnrolsNobodyTwice() {
        finished(rosa, post(rosa, "", list(20)));

        JsonNode again = finished(rosa, post(rosa, "", list(20)));

        assertThat(again.at("/counts/already-enrolled").asInt()).isEqualTo(20);
        assertThat(rosa.get("/api/admin/enrollments?limit=100&programId=" + program)
                        .body()
                        .required("items"))
                .hasSize(20);
    }

    @Test
    void aDryRunChangesNothingHereNorAtTheLoginServer() {
        service.people().add(email("ada"), "Ada", "Okafor");

        JsonNode job = finished(rosa, post(rosa, "&dryRun=true", list(3) + email("ada") + ",,\nno address,,\n"));

        assertThat(job.path("dryRun").asBoolean()).isTrue();
        assertThat(job.at("/counts/invited").asInt()).isEqualTo(3);
        assertThat(job.at("/counts/enrolled").asInt()).isEqualTo(1);
        assertThat(job.at("/counts/bad-row").asInt()).isEqualTo(1);
        assertThat(service.people().account(email("p0")).has("id")).isFalse();
        assertThat(rosa.get("/api/admin/enrollments?programId=" + program)
                        .body()
                        .required("items"))
                .isEmpty();
    }

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
                .body()
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

        JsonNode first = finished(rosa, rosa.postCsv(address(""), marked));
        JsonNode second = finished(rosa, rosa.postCsv(address(""), latin));

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

        Answer answer = rosa.postCsv(address(""), () -> new SequenceInputStream(head, rows));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("urn:problem:too-many-rows");
        assertThat(answer.body().path("limit").asInt()).isEqualTo(10_000);
        assertThat(answer.body().path("rows").asInt()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name\nAda", "email,email\na@b.cd,a@b.cd", "email\n\n\n"})
    void aFileThatIsNoListIsRefusedWithTheLineAndTheFault(String file) {
        Answer answer = post(rosa, "", file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("urn:problem:list-unreadable");
        assertThat(answer.body().path("line").asInt()).isEqualTo(1);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
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
        Answer answer = rosa.postCsv(BULK + query, list(1).getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().required("errors")).hasSize(1);
        assertThat(answer.body().toString()).doesNotContain("java");
    }

    @Test
    void whatIsNoCsvIsRefused() {
        assertThat(rosa.post(address(""), "{}").status()).isEqualTo(415);
    }

    @Test
    void resultsComePageByPageAndAsCsvWithoutFormulas() {
        String file = list(5) + "\"=1+1@%s\",Pat,Doe\n".formatted(domain) + "\"=cmd|x\",Pat,Doe\n";
        JsonNode job = finished(rosa, post(rosa, "", file));
        String rows = BULK + "/" + job.path("jobId").asString() + "/rows";

        Answer first = rosa.get(rows + "?limit=4");
        Answer second = rosa.get(rows + "?limit=4&cursor=" + first.text("next"));
        Answer csv = rosa.get(rows + ".csv");

        assertThat(first.body().required("items")).hasSize(4);
        assertThat(second.body().required("items")).hasSize(3);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        List<String> lines = csv.body().asString().lines().toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).startsWith("line,email,programId,outcome");
        assertThat(lines.get(1)).startsWith("2,%s,%s,invited,".formatted(email("p0"), program));
        assertThat(lines).noneMatch(line -> line.contains(",="));
        assertThat(lines.getLast()).contains("'=cmd|x");
    }

    @Test
    void whatIsMissingIsNamedWithEveryWayToMeetIt() {
        String hard = Programs.newId();
        service.catalog()
                .offer(hard, Programs.offerAfter(hard, List.of(program)).toString());
        service.people().add(email("ada"), "Ada", "Okafor");

        JsonNode job = finished(
                rosa,
                rosa.postCsv(
                        BULK + "?reason=r",
                        "email,program\n%s,%s\n".formatted(email("ada"), hard).getBytes(UTF_8)));

        JsonNode row = rows(rosa, job).get(0);
        assertThat(row.path("outcome").asString()).isEqualTo("refused");
        assertThat(row.path("refusal").asString()).isEqualTo("prerequisite-missing");
        assertThat(row.at("/missing/0/anyOf/0").asString()).contains(program);
    }

    @Test
    void aListThatIsNotThereIsNotFound() {
        for (String path : List.of("", "/rows", "/rows.csv")) {
            assertThat(rosa.get(BULK + "/nothing" + path).status()).isEqualTo(404);
        }
    }

    @Test
    void whenTheLoginServerStopsTheJobWaitsAndGoesOn() {
        service.people().stop();
        try {
            Answer taken = post(rosa, "", list(10));
            String path = BULK + "/" + taken.text("jobId");
            JsonNode waiting =
                    Eventually.within(Broker.PATIENCE, () -> rosa.get(path).body(), job -> job.has("waitsFor"));

            assertThat(waiting.path("state").asString()).isEqualTo("waiting");
            assertThat(waiting.path("waitsFor").asString()).isEqualTo("The login server");
            service.people().start();
            assertThat(finished(rosa, taken).at("/counts/invited").asInt()).isEqualTo(10);
        } finally {
            service.people().stop();
            service.people().start();
        }
    }

    @Test
    void aJobOfAnInstanceThatEndedGoesOnInAnotherOne() {
        try (MongoDb mongo = Infrastructure.newMongo()) {
            mongo.start();
            String id;
            try (RunningService ending =
                    RunningService.on(mongo.connectionString(), Infrastructure.kafkaBootstrapServers())) {
                ending.people().stop();
                ending.catalog().offer(program, Programs.offer(program).toString());
                ending.as(RunningService.newStudent()).enroll(program);
                id = post(ending.as(People.ROSA), "", list(5)).text("jobId");
            }
            try (RunningService other =
                    RunningService.on(mongo.connectionString(), Infrastructure.kafkaBootstrapServers())) {
                other.catalog().offer(program, Programs.offer(program).toString());

                JsonNode job = finished(other.as(People.ROSA), id);

                assertThat(job.at("/counts/invited").asInt()).isEqualTo(5);
            }
        }
    }

    private List<String> audit(String query) {
        return rosa.get("/api/admin/enrollment-audit?" + query)
                .body()
                .required("items")
                .valueStream()
                .map(entry -> "%s by %s: %s"
                        .formatted(
                                entry.path("act").asString(),
                                entry.path("actor").asString(),
                                entry.has("reason") ? entry.path("reason").asString() : "null"))
                .toList();
    }

    private Answer post(Api api, String more, String file) {
        return api.postCsv(address(more), file.getBytes(UTF_8));
    }

    private String address(String more) {
        return BULK + "?reason=Autumn%20class&programId=" + program + more;
    }

    private String email(String name) {
        return name + "@" + domain;
    }

    private String list(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> email("p" + row) + ",Pat,Doe\n")
                .collect(Collectors.joining("", "email,firstName,lastName\n", ""));
    }

    private static JsonNode finished(Api api, Answer taken) {
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(202);
        return finished(api, taken.text("jobId"));
    }

    private static JsonNode finished(Api api, String id) {
        return Eventually.within(
                Broker.PATIENCE,
                () -> api.get(BULK + "/" + id).body(),
                job -> job.path("state").asString().equals("finished"));
    }

    private static JsonNode rows(Api api, JsonNode job) {
        return api.get(BULK + "/%s/rows".formatted(job.path("jobId").asString()))
                .body()
                .required("items");
    }
}
