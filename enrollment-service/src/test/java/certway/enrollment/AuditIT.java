package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventIds;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as registrars and auditors read it, take it with them and check it. */
class AuditIT {

    private static final String LOG = "/api/admin/enrollment-audit";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningService service = RunningService.shared();
    private final ApiClient auditor = service.as(People.OLGA);
    private final ApiClient registrar = service.as(People.ROSA);

    /** A voucher is made and revoked: two acts, one of them with a reason that needs quotes and could be a formula. */
    private String acted() {
        String code = registrar.post("/api/admin/vouchers", """
                        {"amountMinor": 500, "currency": "USD", "uses": 1, "reason": "for the fair"}""").text("code");
        Answer revoked =
                registrar.post("/api/admin/vouchers/" + code + "/revoke", "{\"reason\": \"=1+1, \\\"said\\\" Ana\"}");
        assertThat(revoked.status()).isEqualTo(200);
        return code;
    }

    private List<JsonNode> of(String query) {
        return auditor.get(LOG + query).json().path("items").valueStream().toList();
    }

    /** The entries of something, when all of them are sealed. */
    private List<JsonNode> sealed(String subject) {
        return Eventually.within(
                PATIENCE,
                () -> of("?subject=" + subject),
                entries ->
                        entries.stream().noneMatch(entry -> entry.path("seal").isMissingNode()));
    }

    @Test
    void isAskedForByWhoWhenAndWhat() {
        Instant before = Instant.now().minusSeconds(1);
        String code = acted();

        assertThat(of("?subject=" + code))
                .extracting(entry -> entry.path("act").asString())
                .containsExactly("voucher-revoked", "voucher-created");
        assertThat(of("?subject=%s&actor=%s".formatted(code, People.ROSA.id()))).hasSize(2);
        assertThat(of("?subject=%s&actor=%s".formatted(code, People.OLGA.id()))).isEmpty();
        assertThat(of("?subject=%s&from=%s".formatted(code, before))).hasSize(2);
        assertThat(of("?subject=%s&before=%s".formatted(code, before))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?from=yesterday", "?before=2026-11-21", "/check?after=-1", "/check?limit=0", "/check?limit=201"
            })
    void whatCannotBeAskedForIsRefused(String query) {
        assertThat(auditor.get(LOG + query).status()).isEqualTo(400);
    }

    @Test
    void isTakenOutAsCsvAndThatIsInItToo() {
        String code = acted();
        sealed(code);

        Answer csv = auditor.get(LOG + "/audit.csv?subject=" + code);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("audit.csv");
        assertThat(csv.header("Cache-Control")).contains("no-store");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("id,at,actor,act,subject,learnerId,programId,reason,seal,salt");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(",voucher-revoked," + code + ",,,\"'=1+1, \"\"said\"\" Ana\",");
        assertThat(lines.get(2)).contains(",voucher-created," + code + ",,,for the fair,");
        assertThat(of("?actor=" + People.OLGA.id()).getFirst().path("act").asString())
                .isEqualTo("audit-exported");
    }

    @Test
    void isWholeAndSaysSo() {
        sealed(acted());

        JsonNode check = auditor.get(LOG + "/check").json();
        while (!check.path("complete").asBoolean()) {
            assertThat(check.path("faults")).isEmpty();
            check = auditor.get(LOG + "/check?after=" + check.path("upTo").asLong())
                    .json();
        }

        assertThat(check.path("faults")).isEmpty();
        assertThat(check.path("digest").asString()).hasSize(64);
        assertThat(check.path("upTo").asLong()).isPositive();
        assertThat(service.anonymous().get("/actuator/prometheus").text().lines())
                .anyMatch(line -> line.matches("audit_faults\\{.*} 0\\.0"));
    }

    /** As docs/audit.md says it. */
    @Test
    void whoeverHasTheCsvCanMakeTheDigestsOfASealThemselves() throws Exception {
        String code = acted();
        JsonNode entry = sealed(code).getLast();
        String salt = Arrays.asList(auditor.get(LOG + "/audit.csv?subject=" + code)
                        .text()
                        .lines()
                        .toList()
                        .get(2)
                        .split(",", -1))
                .getLast();
        long number = entry.path("seal").asLong();

        JsonNode seal = auditor.get(LOG + "/seals/" + number).json();

        JsonNode sealed = seal.path("entries")
                .valueStream()
                .filter(one -> one.path("id").equals(entry.path("id")))
                .findFirst()
                .orElseThrow();
        String reason = digest(salt, entry.path("reason").asString());
        assertThat(sealed.path("reason").asString()).isEqualTo(reason);
        assertThat(sealed.path("digest").asString())
                .isEqualTo(digest(
                        entry.path("id").asString(),
                        entry.path("at").asString(),
                        pseudonym(entry.path("actor").asString()),
                        entry.path("act").asString(),
                        pseudonym(code),
                        null,
                        null,
                        reason));
        List<@Nullable String> parts = new ArrayList<>(List.of(
                Long.toString(number),
                seal.path("at").asString(),
                seal.path("previous").asString()));
        seal.path("entries").forEach(one -> {
            parts.add(one.path("id").asString());
            parts.add(one.path("digest").asString());
        });
        assertThat(seal.path("digest").asString()).isEqualTo(digest(parts.toArray(String[]::new)));
        if (number > 1) {
            assertThat(auditor.get(LOG + "/seals/" + (number - 1)).text("digest"))
                    .isEqualTo(seal.path("previous").asString());
        }
        assertThat(auditor.get(LOG + "/seals/999999999").status()).isEqualTo(404);
    }

    private static String pseudonym(String person) {
        return "erased-" + EventIds.of("erased", person);
    }

    private static String digest(@Nullable String... parts) throws Exception {
        byte[] json = JSON.writeValueAsString(Arrays.asList(parts)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    }
}
