package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.COMPLETED_AT;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.TestDatabase;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.StatusPosition;
import certway.credential.issuing.model.TemplateRef;
import certway.platform.DependencyUnavailable;
import certway.platform.Worker;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import certway.testkit.contract.Contracts;
import certway.testkit.wait.HangingCall;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ReconcileIT {

    private static final int PAGE = 2;

    private final MongoDatabase database = TestDatabase.named("reconcile-" + UUID.randomUUID());
    private final List<ObjectNode> completions = new ArrayList<>();
    private final List<String> erased = new ArrayList<>();
    private boolean down;
    private boolean known = true;
    private Instant now = ISSUED_AT.plus(Duration.ofHours(1));

    private final MongoCredentials credentials =
            new MongoCredentials(database, (source, id) -> {}, () -> now, id -> {});
    private final Reconciliations reports = new Reconciliations(database);
    private final Reconcile reconcile = instance(this::page);

    private Reconcile instance(ProgressFeed feed) {
        return new Reconcile(
                new Reconcile.Parts(
                        reports, feed, issuing(), erased::contains, learner -> learner.startsWith("erased-")),
                () -> now,
                Duration.ofHours(1));
    }

    private IssueCredential issuing() {
        Random random = new Random(9);
        return new IssueCredential(
                credentials,
                new IssueCredential.Sources(
                        (enrollment, learner) -> completions.stream()
                                .map(ReconcileIT::completion)
                                .filter(one -> known && one.enrollmentId().equals(enrollment))
                                .findFirst(),
                        learner -> Optional.of(HolderName.of("Ada Okafor")),
                        erased::contains,
                        program -> TemplateRef.FIRST,
                        () -> now,
                        random),
                new PlaceCredentials(credentials, credential -> "signed", random),
                new IssuingAlarms(new SimpleMeterRegistry()));
    }

    private static Completion completion(JsonNode json) {
        return EventJson.read(json, CompletionMessage.class).completion();
    }

    /** As progress-service pages: there is always a next cursor. */
    private JsonNode page(int limit, @Nullable String cursor) {
        if (down) {
            throw new ResourceAccessException("connection refused");
        }
        int from = cursor == null || cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(completions.size(), from + PAGE);
        ObjectNode page = JsonMapper.shared().createObjectNode();
        ArrayNode items = page.putArray("items");
        completions.subList(from, to).forEach(items::add);
        return page.put("next", String.valueOf(to));
    }

    private ObjectNode completed(String learner) {
        String enrollment = UUID.randomUUID().toString();
        ObjectNode completion = (ObjectNode) Contracts.event("certway.completions", "certway.program.completed.v1")
                .data()
                .deepCopy();
        completion
                .put("completionId", EventIds.of("completion", enrollment))
                .put("enrollmentId", enrollment)
                .put("learnerId", learner)
                .put("completedAt", COMPLETED_AT.toString());
        completions.add(completion);
        return completion;
    }

    private Reconciliation compared() {
        now = now.plus(Duration.ofHours(2));
        reconcile.step();
        return reports.last().orElseThrow();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void whatIsMissingIsIssuedAndAfterwardsThereIsNoDifference() {
        for (int i = 0; i < 5; i++) {
            completed("ada");
        }

        Reconciliation first = compared();
        Reconciliation second = compared();

        assertThat(first.completions()).isEqualTo(5);
        assertThat(first.repaired()).isEqualTo(5);
        assertThat(first.difference()).isZero();
        assertThat(credentials.count()).isEqualTo(5);
        assertThat(second.repaired()).isZero();
        assertThat(second.difference()).isZero();
    }

    @Test
    void whatCannotBeIssuedIsTold() {
        completed("ada");
        known = false;

        assertThat(compared().missing()).isEqualTo(1);
        assertThat(compared().difference()).isEqualTo(1);
        known = true;
        assertThat(compared().difference()).isZero();
    }

    @Test
    void aCertificateWithoutACompletionIsTold() {
        credentials.add(
                new CredentialEvent.Issued(CredentialFixture.another(
                        "nobody-completed-this", PublicId.fresh(new Random(1)), new StatusPosition(1, 1))),
                "signed");

        assertThat(compared().unmatched()).isEqualTo(1);
    }

    @Test
    void aSuccessorNeedsNoCompletionOfItsOwn() {
        completed("ada");
        compared();
        Credential first = credentials.page(new LearnerId("ada"), null, 1).getFirst();
        CredentialEvent.Superseded event = CredentialFixture.renamed(first, now);
        credentials.save(event, new Credentials.Act("rosa", "n", "r"));
        credentials.add(new CredentialEvent.Issued(event.successor().of(first, new StatusPosition(1, 3))), "signed");

        assertThat(compared().difference()).isZero();
    }

    @Test
    void whoWasErasedAndWhatIsOnItsWayIsNotMissing() {
        completed("ben");
        completed("erased-cleo");
        erased.add("ben");
        ObjectNode late = completed("ada");
        late.put("completedAt", now.plus(Duration.ofHours(2)).minusSeconds(5).toString());

        Reconciliation report = compared();

        assertThat(report.difference()).isZero();
        assertThat(credentials.count()).isZero();
    }

    @Test
    void anOutageIsNoReport() {
        completed("ada");
        down = true;

        assertThatThrownBy(this::compared).isInstanceOf(DependencyUnavailable.class);

        assertThat(reports.last()).isEmpty();
        down = false;
        assertThat(compared().repaired()).isEqualTo(1);
    }

    @Test
    void oneComparesAtATimeAndWhoeverAsksNeedNotWait() {
        assertThat(reports.begin("a", now)).isTrue();
        assertThat(reports.begin("b", now)).isFalse();

        reports.askFor();

        assertThat(reports.begin("b", now)).isTrue();
    }

    @Test
    void aComparisonThatIsStoppedInTheMiddleIsBegunAnewByAnotherAtOnce() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            completed("ada");
        }
        HangingCall call = new HangingCall();
        ProgressFeed hanging = (limit, cursor) -> {
            if (cursor != null) {
                call.make();
            }
            return page(limit, cursor);
        };
        try (Reconcile stopped = instance(hanging);
                Worker thread = new Worker("reconciliation", Duration.ofSeconds(5), stopped::step)) {
            thread.start();
            call.awaitCaller();
            reconcile.step();
            assertThat(reports.last()).as("the lease still runs").isEmpty();
        }

        reconcile.step();

        assertThat(credentials.count()).isEqualTo(5);
        assertThat(reports.last().orElseThrow().repaired())
                .as("the first page was")
                .isEqualTo(3);
        assertThat(reports.last().orElseThrow().difference()).isZero();
    }

    @Test
    void whoeverIsStoppedAfterAComparisonDoesNotHaveItBegunAnew() {
        compared();

        reconcile.close();

        assertThat(reports.begin("b", now)).isFalse();
    }
}
