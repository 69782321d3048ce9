package certway.catalog;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.exchange.ImportFixture;
import certway.catalog.exchange.KindsFixture;
import certway.catalog.exchange.foreign.CartridgeFixture;
import certway.testkit.http.Answer;
import certway.testkit.identity.Tokens;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Imports and exports through the door of the service; nothing of it needs Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeIT {

    private static final String NO_KAFKA = "127.0.0.1:1";
    private static final String IMPORTS = "/api/admin/imports";

    private final RunningCatalog catalog = new RunningCatalog(NO_KAFKA);
    private final Tokens tokens = catalog.issuer().tokens();
    private final String grace = tokens.of(GRACE);

    @AfterAll
    void stop() {
        catalog.close();
    }

    @Test
    void whatWasExportedIsUnchangedWhenImportedAgainAndExportsTheSameBytes() {
        assertThat(state(catalog.importZip(KindsFixture.publishable().zip(), grace)))
                .isEqualTo("done");
        HttpResponse<byte[]> exported = catalog.download("/api/admin/programs/hct-tubes/export", grace);

        Answer again = catalog.importZip(exported.body(), grace);

        assertThat(exported.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"tubes-and-needles-v1.zip\"");
        assertThat(again.json().at("/report/unchanged/programs").asInt())
                .as(again.text())
                .isEqualTo(1);
        assertThat(catalog.download("/api/admin/programs/hct-tubes/export?version=1", grace)
                        .body())
                .isEqualTo(exported.body());
        byte[] all = catalog.download("/api/admin/exports", grace).body();
        assertThat(catalog.importZip(all, grace)
                        .json()
                        .at("/report/created/programs")
                        .asInt())
                .isZero();
        assertThat(catalog.download("/api/admin/exports", grace).body()).isEqualTo(all);
    }

    @Test
    void aCheckTellsWhatWouldHappenAndChangesNothing() {
        Answer started = catalog.startImport(Sample.zip("only-checked", "Only checked"), grace, "dryRun=true");
        Answer ended = ended(started);

        assertThat(state(ended)).isEqualTo("done");
        assertThat(ended.json().path("dryRun").asBoolean()).isTrue();
        assertThat(ended.json().at("/report/programs/0/outcome").asString()).isEqualTo("created");
        assertThat(catalog.get("/api/programs/only-checked", null).status()).isEqualTo(404);
    }

    @Test
    void theSameKeyIsTheSameImportAndNotThatOfAnotherZip() {
        String key = "monday";
        byte[] zip = Sample.zip("keyed", "Keyed");

        Answer first = catalog.startImport(zip, grace, "", key);
        Answer again = catalog.startImport(zip, grace, "", key);
        Answer other = catalog.startImport(Sample.zip("keyed", "Other"), grace, "", key);

        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(other.status()).isEqualTo(422);
        assertThat(ended(first).json().at("/report/created/programs").asInt()).isEqualTo(1);
    }

    @Test
    void aReportNamesFileLineAndReasonAndCountsWhatWasRefused() {
        byte[] zip = Sample.zip(Map.of(
                "programs/bad/program.yaml", "format: 1\nprogramId: bad\nslug: [bad]\n",
                "programs/worse/program.yaml", "\tnot yaml"));

        Answer refused = catalog.importZip(zip, grace);

        assertThat(state(refused)).isEqualTo("refused");
        assertThat(refused.json().at("/report/refused/programs").asInt()).isEqualTo(2);
        assertThat(refused.json()
                        .at("/report/errors")
                        .valueStream()
                        .map(error -> error.path("file").asString() + ":"
                                + error.path("line").asInt()))
                .contains("programs/bad/program.yaml:3", "programs/worse/program.yaml:1");
    }

    @Test
    void whatWouldGiveCertificatesThatAreOverIsRefused() {
        Answer refused = catalog.importZip(
                ImportFixture.program("ended", "ended", "Ended")
                        .replace(
                                "programs/ended/program.yaml",
                                "validityMonths: 24",
                                "validity: {kind: fixed-date, date: 2020-12-31}")
                        .zip(),
                grace);

        assertThat(state(refused)).as(refused.text()).isEqualTo("refused");
        assertThat(refused.json().at("/report/errors/0/file").asString()).isEqualTo("programs/ended/program.yaml");
        assertThat(refused.json().at("/report/errors/0/pointer").asString()).isEqualTo("/validity/date");
        assertThat(catalog.get("/api/programs/ended", null).status()).isEqualTo(404);
    }

    @Test
    void whatCitesAFactThatIsNotInTheRegisterIsRefusedWithItsLine() {
        Answer refused = catalog.importZip(
                ImportFixture.program("citing", "citing", "Citing")
                        .replace(
                                "programs/citing/program.yaml",
                                "description: |\n",
                                "description: |\n  A [1](fact:no-such).\n\n")
                        .zip(),
                grace);

        assertThat(state(refused)).as(refused.text()).isEqualTo("refused");
        assertThat(refused.json().at("/report/errors/0/line").asInt()).isPositive();
        assertThat(refused.json().at("/report/errors/0/message").asString())
                .isEqualTo("the fact no-such cannot be cited: there is no such fact");
        assertThat(catalog.get("/api/programs/citing", null).status()).isEqualTo(404);
    }

    @Test
    void importsAreListedWithTheirActorLatestFirst() {
        for (int i = 0; i < 3; i++) {
            catalog.importZip(Sample.zip("listed-" + i, "Listed " + i), grace);
        }

        Answer first = catalog.get(IMPORTS + "?limit=2", grace);
        Answer second = catalog.get(
                IMPORTS + "?limit=2&cursor=" + first.json().path("next").asString(), grace);

        assertThat(first.json().path("items").size()).isEqualTo(2);
        assertThat(first.json().at("/items/0/actor").asString()).isEqualTo(GRACE.id());
        assertThat(first.json().at("/items/0").has("report")).isFalse();
        List<String> times = first.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("createdAt").asString())
                .toList();
        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(second.json().at("/items/0/importId").asString())
                .isNotIn(
                        first.json().at("/items/0/importId").asString(),
                        first.json().at("/items/1/importId").asString());
        assertThat(catalog.get(IMPORTS + "?limit=0", grace).status()).isEqualTo(400);
        assertThat(catalog.get(IMPORTS + "?cursor=nonsense", grace).status()).isEqualTo(400);
    }

    @Test
    void everyDoorIsClosedToWhoeverMayNotPass() {
        String ada = tokens.of(ADA);
        for (String path : List.of(IMPORTS, IMPORTS + "/x", "/api/admin/exports", "/api/admin/programs/x/export")) {
            assertThat(catalog.get(path, null).status()).as(path).isEqualTo(401);
            assertThat(catalog.get(path, ada).status()).as(path).isEqualTo(403);
        }
        assertThat(catalog.get(IMPORTS + "/x", grace).status()).isEqualTo(404);
        assertThat(catalog.get("/api/admin/programs/none/export", grace).status())
                .isEqualTo(404);
        assertThat(catalog.get("/api/admin/programs/..%2Fx/export", grace).status())
                .isIn(400, 404);
    }

    @Test
    void questionsOfATableAreAnsweredInStoredFormForAuthorsOnly() {
        String table =
                "id,kind,text,option1,feedback_correct\nq1,short-text,Which additive?,EDTA,Yes.\nq2,essay,Why?\n";

        Answer made = catalog.importQuestions("text/csv", table, grace);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.json().at("/counts/imported").asInt()).isEqualTo(1);
        assertThat(made.json().at("/counts/skipped").asInt()).isEqualTo(1);
        assertThat(made.json().at("/questions/0/kind").asString()).isEqualTo("short-text");
        assertThat(made.json().at("/questions/0/accept/0").asString()).isEqualTo("EDTA");
        assertThat(made.json().at("/items/1/line").asInt()).isEqualTo(3);
        assertThat(catalog.importQuestions("application/xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", grace)
                        .status())
                .isEqualTo(422);
        assertThat(catalog.importQuestions("application/pdf", "x", grace).status())
                .isEqualTo(415);
        assertThat(catalog.importQuestions("text/csv", "x".repeat(6_000_000), grace)
                        .status())
                .isEqualTo(413);
        assertThat(catalog.importQuestions("text/csv", table, null).status()).isEqualTo(401);
        assertThat(catalog.importQuestions("text/csv", table, tokens.of(ADA)).status())
                .isEqualTo(403);
    }

    @Test
    void aCartridgeBecomesTheDraftOfANewProgramForAuthorsOnly() {
        String query = "programId=hct-blood-collection&slug=blood-collection";

        Answer made = catalog.importCartridge(CartridgeFixture.zip(), query, grace);
        Answer draft = catalog.get("/api/admin/programs/hct-blood-collection/draft", grace);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/admin/programs/hct-blood-collection/draft");
        assertThat(made.json().at("/counts/skipped").asInt()).isEqualTo(2);
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.text()).contains("Blood Collection", "Which do you fill **first**?", "figures/picture-1.svg");
        assertThat(catalog.get("/api/programs/blood-collection", null).status()).isEqualTo(404);
        assertThat(catalog.importCartridge(CartridgeFixture.zip(), query, grace).status())
                .isEqualTo(409);
        assertThat(catalog.importCartridge(CartridgeFixture.zip(), "programId=Not%20an%20id&slug=x1", grace)
                        .status())
                .isEqualTo(400);
        assertThat(catalog.importCartridge(Sample.zip("no-cartridge", "No cartridge"), query, grace)
                        .status())
                .isEqualTo(422);
        assertThat(catalog.importCartridge(CartridgeFixture.zip(), query, null).status())
                .isEqualTo(401);
        assertThat(catalog.importCartridge(CartridgeFixture.zip(), query, tokens.of(ADA))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoImportIsRefusedAtOnce() {
        assertThat(catalog.startImport(new byte[0], grace, "").status()).isEqualTo(400);
        assertThat(catalog.startImport(new byte[33 * 1024 * 1024], grace, "").status())
                .isEqualTo(413);
        assertThat(catalog.startImport(new byte[] {1}, grace, "", "k".repeat(300))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anImportThatTheEndOfTheServiceInterruptsIsFinishedByTheNextAndCountsEverything() {
        int programs = 150;
        try (MongoDb mongo = Infrastructure.newMongo()) {
            mongo.start();
            String location;
            try (RunningCatalog first = new RunningCatalog(NO_KAFKA, mongo.connectionString(), Map.of())) {
                String token = first.issuer().tokens().of(GRACE);
                Answer started = first.startImport(Sample.many(programs), token, "");
                location = started.header("Location");
                Eventually.within(
                        Duration.ofSeconds(60),
                        () -> first.get(location, token).json().path("state").asString(),
                        List.of("publishing", "done")::contains);
            }
            try (RunningCatalog second = new RunningCatalog(NO_KAFKA, mongo.connectionString(), Map.of())) {
                String token = second.issuer().tokens().of(GRACE);
                // Well before the lease of a minute ends that the first had.
                Answer ended = Eventually.within(
                        Duration.ofSeconds(30),
                        () -> second.get(location, token),
                        answer -> answer.json().has("finishedAt"));

                assertThat(state(ended)).as(ended.text()).isEqualTo("done");
                assertThat(ended.json().at("/report/created/programs").asInt()).isEqualTo(programs);
            }
        }
    }

    private Answer ended(Answer started) {
        return Eventually.within(
                Duration.ofSeconds(60),
                () -> catalog.get(started.header("Location"), grace),
                answer -> answer.json().has("finishedAt"));
    }

    private static String state(Answer answer) {
        return answer.json().path("state").asString();
    }
}
