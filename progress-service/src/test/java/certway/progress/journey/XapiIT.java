package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.http.StandIn;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What learners do reaches a learning record store, once, in order, whatever happens to it meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XapiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "Basic " + Base64.getEncoder().encodeToString("certway:a-secret".getBytes(UTF_8));

    private final List<JsonNode> statements = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final StandIn store = new StandIn().serve("/xapi/statements", this::take);
    private final TestSystem system = TestSystem.withOwnKafka(
            "--certway.xapi.endpoint=" + store.url() + "/xapi/",
            "--certway.xapi.key=certway",
            "--certway.xapi.secret=a-secret",
            "--certway.xapi.public-url=https://certway.example");

    private final AtomicInteger refused = new AtomicInteger();
    private volatile int answer = 204;

    private void take(HttpExchange exchange) throws IOException {
        JsonNode statement = JsonMapper.shared().readTree(exchange.getRequestBody());
        boolean asked = exchange.getRequestMethod().equals("PUT")
                && KEY.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "1.0.3".equals(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"))
                && ("statementId=" + statement.at("/id").asString())
                        .equals(exchange.getRequestURI().getQuery());
        int status = refusals.getOrDefault(said(statement), asked ? answer : 401);
        if (status == 204) {
            statements.add(statement);
        } else {
            refused.incrementAndGet();
        }
        StandIn.answer(exchange, status, "");
    }

    @AfterEach
    void calm() {
        answer = 204;
        refusals.clear();
        refused.set(0);
    }

    @AfterAll
    void close() {
        system.close();
        store.close();
    }

    private List<String> said(Learner learner) {
        return statements.stream()
                .filter(statement -> statement
                        .at("/context/registration")
                        .asString()
                        .equals(learner.enrolled().enrollmentId()))
                .map(XapiIT::said)
                .toList();
    }

    private static String said(JsonNode statement) {
        return statement.at("/verb/id").asString().replaceFirst(".*/", "")
                + " "
                + statement.at("/object/id").asString().replaceFirst(".*/", "");
    }

    private void isRefused() {
        Eventually.within(PATIENCE, refused::get, times -> times > 0);
    }

    private Learner completed() {
        Learner learner = system.enrolled(People.ADA);
        learner.completes();
        return learner;
    }

    @Test
    void aLearnersWholeWayIsStatedInOrder() {
        Learner ada = completed();

        List<String> said = Eventually.within(PATIENCE, () -> said(ada), all -> all.size() >= 6);

        assertThat(said)
                .filteredOn(one -> !one.equals("completed hct-phlebotomy-technician"))
                .containsExactly(
                        "completed tubes",
                        "completed order-of-draw",
                        "passed equipment-quiz",
                        "completed equipment-quiz",
                        "completed equipment");
        assertThat(said).containsOnlyOnce("completed hct-phlebotomy-technician");
        Received completion = new Topic(system.bootstrapServers(), "certway.completions")
                .about(ada.enrolled().enrollmentId(), 1)
                .getFirst();
        assertThat(statements)
                .extracting(statement -> statement.at("/id").asString())
                .contains(completion.id());
    }

    @Test
    void whileTheStoreIsAwayLearningGoesOnAndAfterwardsItHasEverything() {
        store.stop();
        Learner ada = completed();
        assertThat(system.nobody().get("/actuator/health/readiness").status()).isEqualTo(200);

        store.start();

        assertThat(Eventually.within(PATIENCE, () -> said(ada), all -> all.size() >= 6))
                .contains("completed hct-phlebotomy-technician");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 404, 429, 500, 503})
    void aStoreThatTakesNothingIsAskedUntilItDoes(int status) {
        answer = status;
        Learner ada = system.enrolled(People.ADA);
        ada.reads("tubes");
        isRefused();

        answer = 204;

        assertThat(Eventually.within(PATIENCE, () -> said(ada), all -> !all.isEmpty()))
                .containsExactly("completed tubes");
    }

    @Test
    void whatTheStoreHasAlreadyIsNotSentAgain() {
        refusals.put("completed tubes", 409);
        Learner ada = system.enrolled(People.ADA);
        ada.reads("tubes");
        ada.reads("order-of-draw");

        assertThat(Eventually.within(PATIENCE, () -> said(ada), all -> !all.isEmpty()))
                .containsExactly("completed order-of-draw");
        assertThat(refused).hasValue(1);
    }

    @Test
    void aStatementThatTheStoreNeverTakesIsParkedAndTheNextOnesAreSent() {
        refusals.put("passed equipment-quiz", 400);
        Learner ada = completed();

        assertThat(Eventually.within(PATIENCE, () -> said(ada), all -> all.size() >= 5))
                .contains("completed equipment", "completed hct-phlebotomy-technician")
                .doesNotContain("passed equipment-quiz");
        Received parked = new Topic(system.bootstrapServers(), "certway.progress.parked")
                .about(ada.enrolled().enrollmentId(), 1)
                .getFirst();
        assertThat(parked.headers())
                .containsEntry("parked_group", "progress-service-xapi")
                .containsEntry("parked_cause", "The learning record store refuses it with 400");
    }

    @Test
    void healthNamesTheLoop() {
        assertThat(system.nobody()
                        .get("/actuator/health")
                        .json()
                        .path("components")
                        .propertyNames())
                .contains("statementLoopHealth");
    }
}
