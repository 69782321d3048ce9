package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.wait.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Lists of people forget whom they named, and still count. */
class ErasureFromListsIT extends PersonalDataFixture {

    @Test
    void whatAListSaidOfThemGoesAndTheListStillCounts() throws Exception {
        String address = eve.name() + "@secretname.example";
        service.people().add(eve.id(), address, "Eve", "Secretname");
        String list = "/api/admin/enrollments/bulk/"
                + rosa.upload(
                                "/api/admin/enrollments/bulk?reason=Autumn&programId=" + program,
                                "text/csv",
                                "email,firstName,lastName\n%s,Eve,Secretname\n"
                                        .formatted(address)
                                        .getBytes(StandardCharsets.UTF_8))
                        .text("jobId");
        Eventually.within(PATIENCE, () -> rosa.get(list).text("state"), state -> state.equals("finished"));
        assertThat(export(eve).toString()).contains(address);

        finished(service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId"));

        assertThat(mentioning(address)).isEmpty();
        assertThat(mentioning("Secretname")).isEmpty();
        assertThat(mentioning(eve.id())).isEmpty();
        assertThat(rosa.get(list + "/rows").json().at("/items/0/outcome").asString())
                .isEqualTo("enrolled");
    }

    @Test
    void theRowsOfAListForgetWhomTheyEnrolled() {
        String address = "gone-%s@hospital.example".formatted(UUID.randomUUID());
        String gone = service.people().add(address, "Gone", "Tomorrowname");
        service.subjects().account(gone, "Gone");
        String list = "email,firstName,lastName\n%s,Gone,Tomorrowname\n".formatted(address);
        String job = rosa.upload(
                        "/api/admin/enrollments/bulk?reason=class&programId=" + program,
                        "text/csv",
                        list.getBytes(StandardCharsets.UTF_8))
                .text("jobId");
        Eventually.within(
                PATIENCE, () -> rosa.get("/api/admin/enrollments/bulk/" + job).text("state"), "finished"::equals);
        assertThat(mentioning(address).keySet()).contains("bulkRows");

        String body = "{\"learnerId\": \"%s\", \"reason\": \"She asked\"}".formatted(gone);
        finished(rosa.post("/api/admin/erasures", body).text("erasureId"));

        assertThat(mentioning(address)).isEmpty();
        assertThat(mentioning(gone)).isEmpty();
        assertThat(mentioning("Tomorrowname")).isEmpty();
        assertThat(rosa.get("/api/admin/enrollments/bulk/%s/rows".formatted(job))
                        .status())
                .isEqualTo(200);
    }

    /** It says an address and no learner; left as it is it would invite them anew. */
    @Test
    void aRowThatNobodyHasWorkedAtForgetsThemToo() {
        String address = "early-%s@hospital.example".formatted(UUID.randomUUID());
        service.subjects().account(eve.id(), "Eve", address.toUpperCase(Locale.ROOT));
        service.database()
                .getCollection("bulkRows")
                .insertOne(new Document("_id", "waiting-" + eve.id())
                        .append("job", "not-begun")
                        .append("email", address)
                        .append("firstName", "Eve")
                        .append("lastName", "Waitingname"));

        finished(service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId"));

        assertThat(mentioning(address)).isEmpty();
        assertThat(mentioning("Waitingname")).isEmpty();
        assertThat(mentioning("waiting-" + eve.id()).keySet()).containsExactly("bulkRows");
    }
}
