package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.Api.Answer;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Acts on all certificates of a program version. */
class BulkIT {

    private static final String JOBS = "/api/admin/credential-jobs";

    private final RunningService service = RunningService.shared();
    private final Api rosa = service.as(People.ROSA);
    private final String program = "bulk-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Person> holders = new ArrayList<>();

    @AfterEach
    void theNeighboursAreBack() {
        service.neighbours().stop();
        service.neighbours().start();
    }

    /** So many people have a certificate of the program; their ids, by holder. */
    private List<String> certificates(int count) {
        for (int i = 0; i < count; i++) {
            complete("{\"kind\":\"months\",\"months\":24}");
        }
        return ids();
    }

    private void complete(String validity) {
        Person holder = service.newStudent("Holder", "Number" + holders.size());
        ObjectNode completion = Neighbours.completion(UUID.randomUUID().toString(), holder.id());
        completion.put("programId", program).set("validity", JsonMapper.shared().readTree(validity));
        if (!completion.at("/validity/kind").asString().equals("months")) {
            completion.remove("validityMonths");
        }
        service.neighbours().confirm(completion);
        service.tell(completion);
        holders.add(holder);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Person holder : holders) {
            ids.add(Eventually.within(
                            Broker.PATIENCE,
                            () -> service.as(holder)
                                    .get("/api/credentials")
                                    .body()
                                    .path("items"),
                            items -> !items.isEmpty())
                    .at("/0/publicId")
                    .asString());
        }
        return ids;
    }

    private String wish(String act, String reason, boolean dryRun) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("act", act)
                .put("reason", reason)
                .put("note", "the audit of May")
                .put("programId", program)
                .put("version", 1)
                .put("dryRun", dryRun)
                .toString();
    }

    private JsonNode finished(Answer begun) {
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        return Eventually.within(
                Broker.PATIENCE,
                () -> rosa.get(begun.header("Location")).body(),
                job -> job.path("state").asString().equals("finished"));
    }

    /** All valid certificates of the program, whatever their version, to the end of that window. */
    private String extension(String policy, boolean dryRun) {
        return "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"the board's new cycle\","
                + "\"programId\":\"%s\",\"policy\":%s,\"dryRun\":%s}".formatted(program, policy, dryRun);
    }

    private List<String> rows(JsonNode job) {
        return rosa.get("%s/%s/rows".formatted(JOBS, job.required("jobId").asString()))
                .body()
                .path("items")
                .valueStream()
                .map(row -> "%s %s %s"
                        .formatted(
                                row.path("result").asString(),
                                row.path("end").asString("-"),
                                row.path("later").asString("-")))
                .sorted()
                .toList();
    }

    private String end(String id) {
        return service.anonymous().get("/api/credentials/" + id).text("validUntil");
    }

    @Test
    void whatIsValidIsExtendedByAPolicyAndNothingIsEverShortened() {
        List<String> ids = certificates(2);
        rosa.post(
                "/api/admin/credentials/%s/extend".formatted(ids.getLast()),
                "{\"validUntil\":\"2029-12-31T12:00:00Z\",\"note\":\"n\"}");
        String window = "{\"kind\":\"window\",\"month\":12,\"day\":31,\"minimumMonths\":24}";

        JsonNode tried = finished(rosa.post(JOBS, extension(window, true)));

        assertThat(tried.path("counts")).hasToString("{\"already-superseded\":1,\"extended\":1,\"not-later\":1}");
        assertThat(rows(tried))
                .containsExactly(
                        "already-superseded 2028-11-20T16:30:00Z -",
                        "extended 2028-11-20T16:30:00Z 2028-12-31T23:59:59.999Z",
                        "not-later 2029-12-31T12:00:00Z -");
        assertThat(end(ids.getFirst())).isEqualTo("2028-11-20T16:30:00Z");
        assertThat(standing(ids.getFirst())).isEqualTo("valid");

        JsonNode done = finished(rosa.post(JOBS, extension(window, false)));

        assertThat(rows(done)).isEqualTo(rows(tried));
        assertThat(done.path("policy")).hasToString(window);
        assertThat(done.has("version")).isFalse();
        assertThat(standing(ids.getFirst())).isEqualTo("superseded");
        JsonNode longer =
                service.as(holders.getFirst()).get("/api/credentials").body().at("/items/0");
        assertThat(longer.path("validUntil").asString()).isEqualTo("2028-12-31T23:59:59.999Z");
        assertThat(longer.path("standing").asString()).isEqualTo("valid");
        assertThat(rows(finished(rosa.post(JOBS, extension("{\"kind\":\"months\",\"months\":1}", false)))))
                .as("shorter")
                .noneMatch(row -> row.startsWith("extended"));
    }

    @Test
    void whatHasExpiredOrNeverEndsIsNotExtended() {
        complete("{\"kind\":\"none\"}");
        complete("{\"kind\":\"fixed-date\",\"date\":\"2026-11-19\"}");
        ids();

        JsonNode done = finished(rosa.post(JOBS, extension("{\"kind\":\"months\",\"months\":36}", false)));

        assertThat(rows(done)).containsExactly("expired 2026-11-19T23:59:59.999Z -", "never-ends - -");
    }

    private String standing(String id) {
        return service.anonymous().get("/api/credentials/" + id).text("standing");
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachAndChangesNothing() {
        List<String> ids = certificates(3);
        rosa.post(
                "/api/admin/credentials/%s/revoke".formatted(ids.getFirst()),
                "{\"reason\":\"misconduct\",\"note\":\"n\"}");

        JsonNode job = finished(rosa.post(JOBS, wish("revoke", "issued-in-error", true)));

        assertThat(job.path("total").asLong()).isEqualTo(3);
        assertThat(job.path("done").asLong()).isEqualTo(3);
        assertThat(job.path("counts").toString()).isEqualTo("{\"already-revoked\":1,\"revoked\":2}");
        assertThat(ids.subList(1, 3)).allSatisfy(id -> assertThat(standing(id)).isEqualTo("valid"));
    }

    @Test
    void allAreRevokedWithARowForEachAndWhoDidItAndWhy() {
        List<String> ids = certificates(3);

        JsonNode job = finished(rosa.post(JOBS, wish("revoke", "issued-in-error", false)));
        Answer rows = rosa.get(
                "%s/%s/rows?limit=2".formatted(JOBS, job.required("jobId").asString()));
        Answer more = rosa.get("%s/%s/rows?limit=2&cursor=%s&result=revoked"
                .formatted(JOBS, job.required("jobId").asString(), rows.text("next")));

        List<String> told = new ArrayList<>();
        for (Answer page : List.of(rows, more)) {
            page.body()
                    .path("items")
                    .forEach(row -> told.add(row.path("publicId").asString()));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(Instant.parse(job.required("rowsUntil").asString()))
                .isEqualTo(Instant.parse(job.required("finishedAt").asString()).plus(Duration.ofDays(30)));
        assertThat(more.body().has("next")).isFalse();
        assertThat(ids).allSatisfy(id -> assertThat(standing(id)).isEqualTo("revoked"));
        JsonNode act =
                rosa.get("/api/admin/credentials/" + ids.getFirst()).body().at("/acts/0");
        assertThat(act.path("actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(act.path("note").asString()).isEqualTo("the audit of May");
    }

    @Test
    void theSameKeyIsTheSameJobAndAnotherWishUnderItIsRefused() {
        certificates(1);
        String key = UUID.randomUUID().toString();
        Answer first = rosa.post(JOBS, wish("reissue", "signed-anew", false), "Idempotency-Key", key);
        finished(first);

        Answer again = rosa.post(JOBS, wish("reissue", "signed-anew", false), "Idempotency-Key", key);
        Answer other = rosa.post(JOBS, wish("reissue", "name-changed", false), "Idempotency-Key", key);

        assertThat(again.text("jobId")).isEqualTo(first.text("jobId"));
        assertThat(other.problem()).isEqualTo("urn:problem:idempotency-key-reused");
        assertThat(service.as(holders.getFirst()).get("/api/credentials").body().path("items"))
                .hasSize(2);
    }

    @Test
    void whoseNameChangedGetsANewOneAndTheOthersKeepTheirs() {
        List<String> ids = certificates(2);
        service.neighbours().name(holders.getFirst().id(), "Holder", "Married");

        JsonNode job = finished(rosa.post(JOBS, wish("reissue", "name-changed", false)));

        assertThat(job.path("counts").toString()).isEqualTo("{\"name-unchanged\":1,\"reissued\":1}");
        assertThat(standing(ids.getFirst())).isEqualTo("superseded");
        assertThat(standing(ids.getLast())).isEqualTo("valid");
    }

    @Test
    void whileTheLoginServerIsAwayAJobWaitsAndSaysSo() {
        certificates(1);
        service.neighbours().name(holders.getFirst().id(), "Holder", "Married");
        service.neighbours().stop();
        Answer begun = rosa.post(JOBS, wish("reissue", "name-changed", false));

        JsonNode waiting = Eventually.within(
                Broker.PATIENCE, () -> rosa.get(begun.header("Location")).body(), job -> job.has("waitsFor"));
        assertThat(waiting.path("state").asString()).isEqualTo("waiting");
        service.neighbours().start();

        assertThat(finished(begun).path("counts").toString()).isEqualTo("{\"reissued\":1}");
    }

    private int erased(Person holder) {
        return service.keeper()
                .delete("/internal/subjects/" + holder.id())
                .body()
                .required("erased")
                .asInt();
    }

    private boolean isMentioned(String text) {
        return Stream.of("credentials", "credentialJobs")
                .flatMap(collection ->
                        service.database().getCollection(collection).find().into(new ArrayList<>()).stream())
                .anyMatch(document -> document.toJson().contains(text));
    }

    @Test
    void whatWasNotedOfAJobGoesWithEveryHolderThatItMayName() {
        List<String> ids = certificates(2);
        String wish = wish("revoke", "misconduct", false).replace("the audit of May", "so said Number0 " + program);
        finished(rosa.post(JOBS, wish.replace("false", "true")));
        String key = UUID.randomUUID().toString();
        Answer begun = rosa.post(JOBS, wish, "Idempotency-Key", key);
        finished(begun);
        assertThat(isMentioned("so said Number0 " + program)).isTrue();

        Eventually.within(Broker.PATIENCE, () -> erased(holders.getFirst()), left -> left == 0);

        assertThat(isMentioned("so said Number0 " + program)).isFalse();
        JsonNode act =
                rosa.get("/api/admin/credentials/" + ids.getLast()).body().at("/acts/0");
        assertThat(act.path("note").asString()).isEqualTo("erased");
        assertThat(act.path("actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(act.path("reason").asString()).isEqualTo("misconduct");
        Answer again = rosa.post(JOBS, wish, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("jobId")).isEqualTo(begun.text("jobId"));
        assertThat(again.text("note")).isEqualTo("erased");
        assertThat(isMentioned("so said Number0 " + program)).isFalse();
        assertThat(rosa.post(JOBS, wish.replace("misconduct", "issued-in-error"), "Idempotency-Key", key)
                        .problem())
                .isEqualTo("urn:problem:idempotency-key-reused");
    }

    @Test
    void aJobThatIsAtWorkKeepsItsNoteUntilItIsDoneAndTheErasureWaitsForIt() {
        certificates(1);
        Person holder = holders.getFirst();
        service.neighbours().name(holder.id(), "Holder", "Married");
        service.neighbours().stop();
        Answer begun = rosa.post(JOBS, wish("reissue", "name-changed", false).replace("the audit", program));
        Eventually.within(
                Broker.PATIENCE, () -> rosa.get(begun.header("Location")).body(), job -> job.has("waitsFor"));

        assertThat(erased(holder)).isPositive();
        assertThat(isMentioned(program + " of May")).isTrue();
        service.neighbours().start();
        finished(begun);

        Eventually.within(Broker.PATIENCE, () -> erased(holder), left -> left == 0);
        assertThat(isMentioned(program + " of May")).isFalse();
        assertThat(isMentioned(holder.id())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"act\":\"revoke\",\"reason\":\"name-changed\",\"note\":\"n\",\"programId\":\"p\",\"version\":1,\"dryRun\":true}",
                "{\"act\":\"delete\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":1,\"dryRun\":true}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":0,\"dryRun\":true}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":1}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true}",
                "{\"act\":\"revoke\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"version\":1,\"dryRun\":true,\"policy\":{\"kind\":\"months\",\"months\":24}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true}",
                "{\"act\":\"extend\",\"reason\":\"misconduct\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"kind\":\"months\",\"months\":24}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"kind\":\"none\"}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"months\":24}}",
                "{\"act\":\"extend\",\"reason\":\"validity-extended\",\"note\":\"n\",\"programId\":\"p\",\"dryRun\":true,\"policy\":{\"kind\":\"months\",\"months\":300}}"
            })
    void anActOnManyIsSaidInFull(String body) {
        assertThat(rosa.post(JOBS, body).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFoundAndAForeignCursorIsNone() {
        assertThat(rosa.get(JOBS + "/nothing").status()).isEqualTo(404);
        assertThat(rosa.get(JOBS + "/nothing/rows").status()).isEqualTo(404);
        assertThat(rosa.get(JOBS + "?limit=0").status()).isEqualTo(400);
        assertThat(rosa.get(JOBS).status()).isEqualTo(200);
    }
}
