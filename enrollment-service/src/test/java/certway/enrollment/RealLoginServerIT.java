package certway.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.infrastructure.FreePorts;
import certway.testkit.infrastructure.IdentityServer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finding and inviting people at the real Keycloak, in the realm as it is shipped. */
class RealLoginServerIT {

    private static final String BULK = "/api/admin/enrollments/bulk";
    private static final Path REALM = Path.of(
            Objects.requireNonNull(System.getProperty("certway.root"), "certway.root"),
            "gateway/src/main/keycloak/certway-realm.json");

    private static final String ADA = "6ab97b75-4148-4aee-be3d-88ea9be5d99c";

    /** {@code -Dcertway.bulk.rows=10000} measures how long a whole list takes. */
    private static final int ROWS = Integer.getInteger("certway.bulk.rows", 60);

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]*action-token[^\\s\"<>]*");
    private static final Duration PATIENCE =
            Duration.ofMinutes(10).plus(Duration.ofMillis(200).multipliedBy(ROWS));
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(FreePorts.next(), Infrastructure.testAddress(), ServerSetup.PROTOCOL_SMTP));
    private static final IdentityServer KEYCLOAK = Infrastructure.newIdentityServer(withMail(REALM), Map.of());
    private static final MongoDb MONGO = Infrastructure.newMongo();

    private static final RunningService SERVICE = start();

    private final String program = Programs.newId();

    private static RunningService start() {
        MAIL.start();
        KEYCLOAK.start();
        MONGO.start();
        return RunningService.withPeopleOf(KEYCLOAK, MONGO.connectionString());
    }

    private static Path withMail(Path file) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode realm = (ObjectNode) mapper.readTree(file);
        realm.putObject("smtpServer")
                .put("host", Infrastructure.testHost())
                .put("port", Integer.toString(MAIL.getSmtp().getServerSetup().getPort()))
                .put("from", "no-reply@certway.example");
        Path copy = Path.of("target").resolve(file.getFileName()).toAbsolutePath();
        mapper.writeValue(copy, realm);
        return copy;
    }

    @BeforeAll
    static void theServiceAnswers() {
        assertThat(SERVICE.anonymous().get("/actuator/health/readiness").status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        MONGO.close();
        KEYCLOAK.close();
        MAIL.stop();
    }

    @BeforeEach
    void theProgramIsOffered() {
        SERVICE.catalog().offer(program, Programs.offer(program).toString());
    }

    @Test
    void findsPeopleByNamesAndAddressAndNeverServiceAccounts() {
        for (String words : new String[] {"okaf", "ADA", "ada@certway", "Ada Okafor", "okafor ada"}) {
            JsonNode items = find(words);

            assertThat(items).as(words).hasSize(1);
            assertThat(items.get(0).path("learnerId").asString()).isEqualTo(ADA);
            assertThat(items.get(0).path("email").asString()).isEqualTo("ada@certway.example");
        }
        assertThat(find("nobody-of-this-name")).isEmpty();
        assertThat(find("service-account")).isEmpty();
        assertThat(find("*kafo*")).as("wildcards count for nothing").isEmpty();
    }

    @Test
    void tellsTheNamesOfStaffAndOfNobodyElse() {
        String grace = find("grace").get(0).path("learnerId").asString();

        Answer found = rosa().get("/api/admin/staff/" + grace);

        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.text("firstName")).isEqualTo("Grace");
        for (String nobody : new String[] {ADA, UUID.randomUUID().toString()}) {
            assertThat(rosa().get("/api/admin/staff/" + nobody).problem())
                    .isEqualTo("urn:problem:unknown-staff-member");
        }
    }

    @Test
    void whoIsErasedHasNoAccountAnyMore() {
        finished(post("email,firstName,lastName\ngone@hospital.example,Gone,Tomorrow\n"));
        String gone = find("gone@hospital.example").get(0).path("learnerId").asString();
        String grace = find("grace").get(0).path("learnerId").asString();
        String body = "{\"learnerId\": \"%s\", \"reason\": \"She asked\"}";

        assertThat(rosa().post("/api/admin/erasures", body.formatted(grace)).problem())
                .isEqualTo("urn:problem:staff-account");
        String erasure =
                rosa().post("/api/admin/erasures", body.formatted(gone)).text("erasureId");

        Eventually.within(
                Duration.ofSeconds(60),
                () -> rosa().get("/api/admin/erasures/" + erasure).text("state"),
                "finished"::equals);
        assertThat(find("gone@hospital.example")).isEmpty();
        assertThat(find("ada@certway")).hasSize(1);
    }

    @Test
    void aListEnrolsWhoIsKnownAndInvitesWhoIsNot() {
        String file = list("class", ROWS) + "ada@certway.example,,\n";

        JsonNode job = timed("the first time", file);

        assertThat(job.at("/counts/invited").asInt()).isEqualTo(ROWS);
        assertThat(job.at("/counts/enrolled").asInt()).isEqualTo(1);
        JsonNode invited = find("class7@hospital.example").get(0);
        assertThat(invited.path("enabled").asBoolean()).isTrue();
        assertThat(invited.path("emailVerified").asBoolean(true)).isFalse();
        assertThat(invited.path("firstName").asString()).isEqualTo("Zoë");
        JsonNode enrollment = rosa().get("/api/admin/enrollments?learnerId="
                        + invited.path("learnerId").asString())
                .json()
                .required("items")
                .get(0);
        assertThat(enrollment.at("/enrollment/status").asString()).isEqualTo("active");
        assertThat(timed("the second time", file).at("/counts/already-enrolled").asInt())
                .isEqualTo(ROWS + 1);
    }

    private JsonNode timed(String when, String file) {
        Instant begin = Instant.now();
        JsonNode job = finished(post(file));
        long taken = Duration.between(begin, Instant.now()).toMillis();
        System.out.printf("%d rows through the real login server in %d ms, %s%n", ROWS + 1, taken, when);
        return job;
    }

    @Test
    void whoIsInvitedGetsAMailWhoseLinkLeadsToTheNewAccount() throws Exception {
        JsonNode job = finished(post("email,firstName,lastName\nnew@hospital.example,Pat,Doe\n"));

        assertThat(onlyRow(job).path("told").asString()).isEqualTo("mailed");
        MimeMessage mail = Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains("new@hospital.example"))
                .findFirst()
                .orElseThrow();
        Matcher link =
                LINK.matcher(GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "="));
        assertThat(link.find()).isTrue();
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(link.group().replace("&amp;", "&")))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aMailThatCouldNotBeSentIsSaidAndTheLearnerIsEnrolledAllTheSame() {
        MAIL.stop();
        try {
            JsonNode row = onlyRow(finished(post("email,firstName,lastName\nunheard@hospital.example,Pat,Doe\n")));

            assertThat(row.path("outcome").asString()).isEqualTo("invited");
            assertThat(row.path("told").asString()).isEqualTo("mail-failed");
            assertThat(row.path("status").asString()).isEqualTo("active");
        } finally {
            MAIL.start();
        }
    }

    @Test
    void whatKeycloakDoesNotTakeIsTheResultOfItsRow() {
        JsonNode job = finished(post("email,firstName,lastName\nodd@hospital.example,<b>Pat</b>,Doe\n"));

        JsonNode row = onlyRow(job);
        assertThat(row.path("outcome").asString()).isEqualTo("refused");
        assertThat(row.path("refusal").asString()).isEqualTo("not-accepted");
    }

    @Test
    void keycloakMayStopInTheMiddleOfAList() {
        Answer taken = post(list("half", 200));
        String path = BULK + "/" + taken.text("jobId");
        Eventually.within(
                PATIENCE, () -> rosa().get(path).json(), job -> job.path("done").asInt() > 0);

        KEYCLOAK.stop();
        Eventually.within(SOON, () -> rosa().get(path).json(), job -> job.has("waitsFor"));
        assertThat(rosa().get("/api/admin/people?q=okafor").status()).isEqualTo(503);
        KEYCLOAK.start();

        JsonNode job = finished(taken);
        assertThat(job.at("/counts/invited").asInt()).isEqualTo(200);
        assertThat(find("half199@hospital.example")).hasSize(1);
    }

    private JsonNode onlyRow(JsonNode job) {
        JsonNode items = rosa().get(
                        BULK + "/%s/rows".formatted(job.path("jobId").asString()))
                .json()
                .required("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode find(String words) {
        Answer answer = rosa().get(
                        "/api/admin/people?q=" + URLEncoder.encode(words, UTF_8).replace("+", "%20"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().required("items");
    }

    private static String list(String name, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "%s%d@hospital.example,Zoë,Nguyễn\n".formatted(name, row))
                .collect(Collectors.joining("", "email,firstName,lastName\n", ""));
    }

    private Answer post(String file) {
        return rosa().upload(BULK + "?reason=Autumn%20class&programId=" + program, "text/csv", file.getBytes(UTF_8));
    }

    /** With a token that is fresh, however long the test has lasted. */
    private static ApiClient rosa() {
        return SERVICE.as(People.ROSA);
    }

    private JsonNode finished(Answer taken) {
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String path = BULK + "/" + taken.text("jobId");
        return Eventually.within(
                PATIENCE,
                () -> rosa().get(path).json(),
                job -> job.path("state").asString().equals("finished"));
    }
}
