package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.util.List;
import java.util.Set;
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

    @Test
    void whoIsOfStaffIsToldByNameAndNobodyElseIs() {
        String colleague = UUID.randomUUID().toString();
        String learner = UUID.randomUUID().toString();
        service.subjects().account(colleague, "Lin");
        service.subjects().role(colleague, "reviewer");
        service.subjects().account(learner, "Ada");
        ApiClient olga = service.as(new Person(UUID.randomUUID().toString(), "olga", Set.of("auditor")));

        Answer found = olga.get("/api/admin/staff/" + colleague);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Cache-Control")).isEqualTo("no-store");
        assertThat(found.text("accountId")).isEqualTo(colleague);
        assertThat(found.text("firstName")).isEqualTo("Lin");
        for (String other : List.of(learner, UUID.randomUUID().toString(), "erased-.x", "a%2Fb")) {
            Answer answer = olga.get("/api/admin/staff/" + other);
            assertThat(answer.status()).as(other).isGreaterThanOrEqualTo(400).isLessThan(500);
            assertThat(answer.text()).doesNotContain("Ada");
        }
        assertThat(olga.get("/api/admin/staff/" + learner).problem()).isEqualTo("urn:problem:unknown-staff-member");
    }

    @Test
    void withoutTheLoginServerNobodyIsCalledUnknownToStaff() {
        service.subjects().down("account");
        try {
            isUnavailable(rosa.get("/api/admin/staff/" + UUID.randomUUID()));
        } finally {
            service.subjects().up();
        }
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("urn:problem:unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
