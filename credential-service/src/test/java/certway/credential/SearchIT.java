package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The desk finds certificates, and sees what was done to them. */
class SearchIT {

    private final RunningService service = RunningService.shared();
    private final ApiClient rosa = service.as(People.ROSA);
    private final String family = "Qx" + UUID.randomUUID().toString().substring(0, 8);
    private final Person zoe = service.newStudent("Zoë", family);

    private Answer find(String query) {
        return rosa.get("/api/admin/credentials?" + query);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json()
                .path("items")
                .forEach(item -> ids.add(item.path("publicId").asString()));
        return ids;
    }

    private String certificate() {
        return service.certificateOf(zoe).required("publicId").asString();
    }

    @Test
    void aHolderIsFoundByTheBeginningsOfTheirNamesAndByTheirAddress() {
        String id = certificate();
        String address = family + "@example.org";
        service.neighbours().address(address, zoe.id());

        assertThat(ids(find("q=zoe%20" + family.substring(0, 6)))).containsExactly(id);
        assertThat(ids(find("q=" + family.toUpperCase(Locale.ROOT)))).containsExactly(id);
        assertThat(ids(find("q=ada%20" + family))).isEmpty();
        assertThat(ids(find("q=" + address))).containsExactly(id);
        assertThat(ids(find("q=nobody@example.org"))).isEmpty();
        assertThat(ids(find("q=" + id))).containsExactly(id);
        assertThat(ids(find("learnerId=" + zoe.id()))).containsExactly(id);
    }

    @Test
    void aListIsNarrowedByProgramAndStanding() {
        String id = certificate();
        String mine = "q=%s&".formatted(family);

        assertThat(ids(find(mine + "programId=hct-phlebotomy-technician&version=1&standing=valid")))
                .containsExactly(id);
        assertThat(ids(find(mine + "programId=other"))).isEmpty();
        assertThat(ids(find(mine + "version=2"))).isEmpty();
        for (String other : List.of("expired", "superseded", "revoked")) {
            assertThat(ids(find(mine + "standing=" + other))).as(other).isEmpty();
        }
        rosa.post("/api/admin/credentials/%s/revoke".formatted(id), "{\"reason\":\"misconduct\",\"note\":\"n\"}");
        assertThat(ids(find(mine + "standing=revoked"))).containsExactly(id);
        assertThat(ids(find(mine + "standing=valid"))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        certificate();
        for (int i = 0; i < 2; i++) {
            service.tell(service.neighbours().complete(UUID.randomUUID().toString(), zoe.id()));
        }
        Eventually.within(KafkaClient.PATIENCE, () -> ids(find("q=" + family)), found -> found.size() == 3);

        Answer first = find("limit=2&q=" + family);
        Answer second = find("limit=2&q=%s&cursor=%s".formatted(family, first.text("next")));

        List<String> all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        assertThat(ids(first)).hasSize(2);
        assertThat(second.json().has("next")).isFalse();
        assertThat(all).isEqualTo(ids(find("q=" + family)));
    }

    @Test
    void everyActIsThereWithWhoDidItWhenAndWhy() {
        String id = certificate();
        service.neighbours().name(zoe.id(), "Zoë", "Newname");
        String successor = rosa.post(
                        "/api/admin/credentials/%s/reissue".formatted(id),
                        "{\"reason\":\"name-changed\",\"note\":\"married\"}")
                .text("publicId");

        JsonNode before = rosa.get("/api/admin/credentials/" + id).json();
        JsonNode after = rosa.get("/api/admin/credentials/" + successor).json();

        JsonNode act = before.at("/acts/0");
        assertThat(act.path("actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(act.path("act").asString()).isEqualTo("superseded");
        assertThat(act.path("reason").asString()).isEqualTo("name-changed");
        assertThat(act.path("note").asString()).isEqualTo("married");
        assertThat(act.path("at").asString()).isNotEmpty();
        assertThat(before.at("/credential/standing").asString()).isEqualTo("superseded");
        assertThat(after.path("supersedes").asString()).isEqualTo(id);
        assertThat(after.path("learnerId").asString()).isEqualTo(zoe.id());
        assertThat(after.path("acts")).isEmpty();
        assertThat(rosa.get("/api/admin/credentials/nothing").status()).isEqualTo(404);
    }

    @Test
    void afterErasureNobodyIsFoundByName() {
        certificate();
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> assertThat(service.keeper()
                                .delete("/internal/subjects/" + zoe.id())
                                .json()
                                .required("erased")
                                .asInt())
                        .isZero());

        assertThat(ids(find("q=" + family))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing=good", "limit=0", "limit=101", "cursor=x", "version=one"})
    void whatCannotBeLookedForIsSaidSo(String query) {
        assertThat(find(query).status()).isEqualTo(400);
    }

    @Test
    void aPatternIsNoPatternHere() {
        certificate();

        assertThat(ids(find("q=" + URLEncoder.encode(family.substring(0, 8) + ".*", StandardCharsets.UTF_8))))
                .hasSize(1);
        assertThat(find("q=" + "x".repeat(201)).status()).isEqualTo(400);
    }
}
