package certway.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Catalog and enrolments as progress-service sees them: generated programs of readings, and everybody enrolled. */
final class StudyNeighbours implements AutoCloseable {

    private static final int UNITS_A_MODULE = 10;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AnsweringServer server;

    StudyNeighbours() throws IOException {
        server = new AnsweringServer(address -> Optional.ofNullable(answers.get(address.getPath())));
    }

    String url() {
        return server.url();
    }

    static String unit(int number) {
        return "unit-%03d".formatted(number);
    }

    /** Publishes a program of so many readings, all of which complete it. */
    void publish(String programId, int units) {
        StringBuilder modules = new StringBuilder();
        for (int from = 0; from < units; from += UNITS_A_MODULE) {
            StringBuilder readings = new StringBuilder();
            for (int i = from; i < Math.min(units, from + UNITS_A_MODULE); i++) {
                readings.append(i == from ? "" : ",").append("""
                        {"id": "%s", "kind": "reading", "title": "Reading %d", "minutes": 10, "html": "<p>Text</p>"}""".formatted(unit(i), i));
            }
            modules.append(from == 0 ? "" : ",").append("""
                    {"id": "module-%03d", "title": "Module", "units": [%s]}""".formatted(from, readings));
        }
        answers.put("/internal/program-versions/%s/1".formatted(programId), """
                {"programId": "%s", "slug": "generated", "title": "Generated", "version": 1, "language": "en",
                 "publishedAt": "2026-11-01T08:00:00Z", "studyMinutes": 1000, "credits": [], "moduleOrder": "free",
                 "completionRuleVersion": 1, "completion": {"rule": "all-units"}, "modules": [%s]}""".formatted(programId, modules));
    }

    void enroll(String enrollmentId, String learnerId, String programId) {
        answers.put("/internal/enrollments/" + enrollmentId, """
                {"enrollmentId": "%s", "learnerId": "%s", "programId": "%s", "version": 1, "cycle": 1,
                 "status": "active", "revision": 1, "activatedAt": "2026-11-02T09:00:00Z"}""".formatted(enrollmentId, learnerId, programId));
    }

    @Override
    public void close() {
        server.close();
    }
}
