package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a holder shows to those who check a certificate. */
class VisibilityIT {

    private static final String EVERYTHING = """
            {"hidden": ["holder", "score", "credits", "studyMinutes", "startedAt", "completedAt"]}""";
    private static final List<String> NEVER_HIDDEN =
            List.of("publicId", "standing", "title", "version", "issuedAt", "validUntil", "evidenceDigest");

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient holder = service.as(ada);
    private final ApiClient anybody = service.anonymous();
    private final JsonNode own = service.certificateOf(ada);
    private final String address =
            "/api/credentials/" + own.required("publicId").asString();
    private final String choice = address + "/visibility";

    private Answer choose(String body, String tag) {
        return holder.put(choice, body, "If-Match", tag);
    }

    @Test
    void everythingIsShownUntilItsHolderChoosesOtherwise() {
        Answer first = holder.get(choice);

        assertThat(first.json().path("hidden")).isEmpty();
        assertThat(first.json().path("mayBeHidden")).hasSize(6);
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(anybody.get(address).json().path("hidden")).isEmpty();
    }

    @Test
    void whatIsHiddenIsLeftOutAndNamedAndTheRestStays() {
        String tag = anybody.get(address).header("ETag");

        Answer chosen = choose(EVERYTHING, "\"0\"");

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.header("ETag")).isEqualTo("\"1\"");
        Answer checked = anybody.get(address);
        assertThat(checked.header("ETag")).isNotEqualTo(tag);
        assertThat(checked.json().path("hidden")).hasSize(6);
        assertThat(checked.json().propertyNames())
                .containsAll(NEVER_HIDDEN)
                .doesNotContain("holder", "score", "credits", "studyMinutes", "startedAt", "completedAt");
        assertThat(checked.text()).doesNotContain("Okafor");
        JsonNode mine = holder.get("/api/credentials").json().at("/items/0");
        assertThat(mine.path("holder").asString()).isEqualTo("Ada Okafor");
        assertThat(service.as(People.ROSA)
                        .get(address.replace("/api/", "/api/admin/"))
                        .json()
                        .at("/credential/holder")
                        .asString())
                .isEqualTo("Ada Okafor");
    }

    @Test
    void theCheckOfAFileOrATokenKeepsToItToo() {
        byte[] badge = holder.download(address + "/badge");
        String token = holder.get(address + "/token").text();
        choose("{\"hidden\": [\"holder\"]}", "\"0\"");

        Answer file = anybody.upload("/api/credential-checks", "image/svg+xml", badge);
        Answer pasted = anybody.post(
                "/api/credential-checks",
                JsonMapper.shared().createObjectNode().put("token", token).toString());

        assertThat(file.json().path("credential").has("holder")).isFalse();
        assertThat(pasted.json().has("holder")).isFalse();
        assertThat(pasted.json().path("hidden").toString()).isEqualTo("[\"holder\"]");
    }

    @Test
    void nobodyFindsOutAHiddenFactByTryingPapers() throws IOException {
        byte[] right;
        try (PDDocument document = Loader.loadPDF(holder.download(address + "/pdf"))) {
            document.getDocumentCatalog().setNames(null);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            right = file.toByteArray();
        }
        assertThat(anybody.upload("/api/credential-checks", "application/pdf", right)
                        .text("likeness"))
                .isEqualTo("as-issued");

        choose("{\"hidden\": [\"holder\", \"score\"]}", "\"0\"");

        Answer tried = anybody.upload("/api/credential-checks", "application/pdf", right);
        assertThat(tried.json().path("signed").asBoolean()).isFalse();
        assertThat(tried.text("likeness")).isEqualTo("different");
        assertThat(tried.json().path("missing")).isEmpty();
    }

    @Test
    void aSuccessorShowsNoMoreThanTheOneBefore() {
        choose("{\"hidden\": [\"holder\"]}", "\"0\"");
        service.neighbours().name(ada.id(), "Ada", "Reyes");

        String successor = service.as(People.ROSA)
                .post(
                        address.replace("/api/", "/api/admin/") + "/reissue",
                        "{\"reason\":\"name-changed\",\"note\":\"n\"}")
                .text("publicId");

        assertThat(anybody.get("/api/credentials/" + successor).json().has("holder"))
                .isFalse();
    }

    @Test
    void aChoiceIsMadeOnWhatWasSeen() {
        assertThat(holder.put(choice, EVERYTHING).status()).isEqualTo(428);
        assertThat(choose(EVERYTHING, "\"7\"").status()).isEqualTo(412);
        assertThat(choose(EVERYTHING, "*").status()).isEqualTo(412);
        assertThat(choose("{\"hidden\": []}", "\"0\"").status()).isEqualTo(200);
        assertThat(choose(EVERYTHING, "\"0\"").status()).isEqualTo(412);

        assertThat(anybody.get(address).json().path("hidden")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"hidden\": \"holder\"}",
                "{\"hidden\": [\"standing\"]}",
                "{\"hidden\": [\"issuedAt\"]}",
                "{\"hidden\": [null]}",
                "{\"hidden\": [\"HOLDER\"]}",
                "{\"hidden\": [], \"standing\": \"valid\"}"
            })
    void whatMustBeShownIsNotHidden(String body) {
        assertThat(choose(body, "\"0\"").status()).isEqualTo(400);
        assertThat(anybody.get(address).json()).isEqualTo(own);
    }

    @Test
    void nobodyChoosesForSomebodyElse() {
        ApiClient ben = service.as(People.BEN);

        assertThat(ben.get(choice).status()).isEqualTo(404);
        assertThat(ben.put(choice, EVERYTHING, "If-Match", "\"0\"").status()).isEqualTo(404);
        assertThat(anybody.put(choice, EVERYTHING, "If-Match", "\"0\"").status())
                .isEqualTo(401);
        assertThat(anybody.get(address).json()).isEqualTo(own);
    }
}
