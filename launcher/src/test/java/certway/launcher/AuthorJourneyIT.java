package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.demo.Staff;
import certway.launcher.demo.Student;
import certway.testkit.wait.Eventually;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** A program from its first draft to its first learner, through the public door. */
@ResourceLock(Journeys.CATALOG)
class AuthorJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ID = "journey-of-a-program";
    private static final OnePage PROGRAM = new OnePage(ID, "Journey of a Program", "Read one page about zebrafish.");
    private static final String ADMIN = PROGRAM.admin();
    private static final String DRAFT = PROGRAM.draft();

    private static final String UNIT = """
            {"kind": "reading", "id": "page", "title": "The page", "minutes": 10, "markdown": "%s"}
            """;

    @Test
    void whatAnAuthorDraftsAndAReviewerApprovesAndAnAdminPublishesAStudentFindsAndStudies() throws Exception {
        Journeys.platform();
        URI door = Journeys.places().publicUrl();
        try (Staff grace = Staff.loggedIn(door, "grace");
                Staff lin = Staff.loggedIn(door, "lin");
                Staff rosa = Staff.loggedIn(door, "rosa");
                Student student = Journeys.newStudent()) {
            PROGRAM.begin(grace, UNIT.formatted("Zebrafish are striped."));
            PROGRAM.publish(grace, lin);
            student.register();

            JsonNode found = Eventually.within(
                    SOON,
                    () -> student.api().get("/api/programs?q=zebrafish"),
                    answer -> answer.path("items").size() == 1);
            JsonNode enrolled = student.enrol(ID);

            assertThat(found.at("/items/0/slug").asString()).isEqualTo(ID);
            assertThat(enrolled.path("version").asInt()).isEqualTo(1);
            theNextVersionTouchesNobody(grace, lin);
            untilTheRegistrarMovesThem(
                    rosa, student, enrolled.path("enrollmentId").asString());
            retiredAndBack(grace, door);
        }
    }

    /** Who is enrolled stays on the first version, and the impact said so. */
    private static void theNextVersionTouchesNobody(Staff grace, Staff lin) throws IOException, InterruptedException {
        grace.change("PUT", DRAFT + "/units/page", UNIT.formatted("Zebrafish have five stripes."), DRAFT);

        JsonNode impact =
                grace.change("POST", ADMIN + "/publish?dryRun=true", "", DRAFT).path("impact");
        JsonNode published = PROGRAM.publish(grace, lin);

        assertThat(impact.at("/staying/known").asBoolean()).isTrue();
        assertThat(impact.at("/staying/versions").toString()).isEqualTo("[{\"version\":1,\"learners\":1}]");
        assertThat(published.path("versions").size()).isEqualTo(2);
    }

    private static void untilTheRegistrarMovesThem(Staff rosa, Student student, String enrollmentId)
            throws IOException, InterruptedException {
        String study = "/api/studies/" + enrollmentId;
        Eventually.within(SOON, () -> student.api().get(study), found -> versionOf(found) == 1);

        JsonNode tried = moved(rosa, "true");
        JsonNode untouched = student.api().get(study);
        JsonNode moved = moved(rosa, "false");

        assertThat(tried.path("outcomes").toString()).isEqualTo("{\"would-move\":1}");
        assertThat(versionOf(untouched)).isEqualTo(1);
        assertThat(moved.path("outcomes").toString()).isEqualTo("{\"moved\":1}");
        assertThat(versionOf(student.api().get(study))).isEqualTo(2);
        assertThat(student.api().get(study + "/units/page").toString()).contains("five stripes");
    }

    private static int versionOf(JsonNode study) {
        return study.path("version").asInt();
    }

    private static JsonNode moved(Staff rosa, String dryRun) throws IOException, InterruptedException {
        String id = rosa.create("/api/admin/migrations", """
                        {"programId": "%s", "fromVersion": 1, "toVersion": 2, "reason": "One stripe more", "dryRun": %s}""".formatted(ID, dryRun), "journey-" + dryRun)
                .path("migrationId")
                .asString();
        return Eventually.within(
                SOON,
                () -> rosa.get("/api/admin/migrations/" + id),
                migration -> "finished".equals(migration.path("state").asString()));
    }

    private static void retiredAndBack(Staff grace, URI door) throws IOException, InterruptedException {
        grace.change("POST", ADMIN + "/retire", "{\"reason\": \"Moulting\"}", ADMIN);
        try (Student late = new Student(door)) {
            late.register();
            Eventually.within(SOON, () -> enrolling(late), status -> status == 409);

            grace.change("POST", ADMIN + "/unretire", "", ADMIN);

            Eventually.within(SOON, () -> enrolling(late), status -> status == 201);
        }
    }

    private static int enrolling(Student student) {
        try {
            return student.api()
                    .tryToCreate("/api/enrollments", Map.of("programId", ID), student.name())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
