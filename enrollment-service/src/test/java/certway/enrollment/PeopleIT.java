package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PeopleIT {

    private final RunningService service = RunningService.shared();
    private final ApiClient rosa = service.as(People.ROSA);
    private final String family = "Fam" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aRegistrarFindsPeopleByNameAndWithTheirIdTheirEnrollments() {
        String program = Programs.newId();
        service.catalog().offer(program, Programs.offer(program).toString());
        String ada = service.people().add(family + "@certway.example", "Ada", family);

        Answer found = rosa.get("/api/admin/people?q=" + family);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Cache-Control")).isEqualTo("no-store");
        JsonNode person = found.json().required("items").get(0);
        assertThat(person.path("learnerId").asString()).isEqualTo(ada);
        assertThat(person.path("firstName").asString()).isEqualTo("Ada");
        assertThat(person.path("email").asString()).isEqualTo(family + "@certway.example");
        assertThat(person.path("emailVerified").asBoolean()).isTrue();
        assertThat(rosa.get("/api/admin/enrollments?learnerId=" + ada).status()).isEqualTo(200);
    }

    @Test
    void whoWasShownToWhomIsInTheAuditLogAndTheWordsAreNot() {
        String ada = service.people().add(family + "@certway.example", "Ada", family);

        rosa.get("/api/admin/people?q=" + family);

        Answer log = rosa.get("/api/admin/enrollment-audit?learnerId=" + ada);
        JsonNode entry = log.json().required("items").get(0);
        assertThat(entry.path("act").asString()).isEqualTo("person-looked-up");
        assertThat(entry.path("actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(log.text()).doesNotContain(family);
    }

    @Test
    void aLongListComesPageByPage() {
        for (int i = 0; i < 5; i++) {
            service.people().add(family + i + "@certway.example", "Pat", family);
        }

        Answer first = rosa.get("/api/admin/people?limit=3&q=" + family);
        Answer second = rosa.get("/api/admin/people?limit=3&q=" + family + "&cursor=" + first.text("next"));

        assertThat(first.json().required("items")).hasSize(3);
        assertThat(second.json().required("items")).hasSize(2);
        assertThat(second.json().has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=a", "q=%20%20%20", "q=**", "q=ab&limit=0", "q=ab&limit=51", "q=ab&cursor=x"})
    void askingForEverybodyOrNonsenseIsRefused(String query) {
        assertThat(rosa.get("/api/admin/people?" + query).status()).isEqualTo(400);
    }

    @Test
    void withoutTheLoginServerNobodyIsUnknown() {
        for (int status : List.of(401, 403, 404, 429, 500, 503)) {
            service.people().fail(status);
            isUnavailable(rosa.get("/api/admin/people?q=" + family));
        }
        service.people().fail(0);
        service.people().stop();
        try {
            isUnavailable(rosa.get("/api/admin/people?q=" + family));
        } finally {
            service.people().start();
        }
        assertThat(rosa.get("/api/admin/people?q=" + family).status()).isEqualTo(200);
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("urn:problem:unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
