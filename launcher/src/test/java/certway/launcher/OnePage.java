package certway.launcher;

import certway.launcher.demo.Staff;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** A program of one module with one unit, from its first draft to its published versions, through the public door. */
record OnePage(String id, String title, String summary) {

    private static final String TERMS = """
            {"studyMinutes": 10, "price": {"amountMinor": 0, "currency": "USD", "sample": false}, "credits": [],
             "prerequisites": []}
            """;

    /** Where the published program stands for its admins. */
    String admin() {
        return "/api/admin/programs/" + id;
    }

    String draft() {
        return admin() + "/draft";
    }

    void begin(Staff author, String unit) throws IOException, InterruptedException {
        author.create(
                "/api/admin/programs",
                "{\"programId\": \"%1$s\", \"slug\": \"%1$s\", \"title\": \"Journey\"}".formatted(id));
        author.change("PUT", draft() + "/about", about(), draft());
        author.change("PUT", draft() + "/terms", TERMS, draft());
        author.change("POST", draft() + "/modules", "{\"id\": \"only\", \"title\": \"The only module\"}", draft());
        author.change("POST", draft() + "/modules/only/units", unit, draft());
    }

    private String about() {
        return """
            {"title": "%s", "summary": "%s", "description": "One page.",
             "provider": "Harborlight Career Training", "language": "en", "audience": "For everybody.",
             "awards": ["A certificate of completion"], "doesNotAward": ["A licence"], "reviewed": "2026-10-05",
             "sources": [{"title": "A book", "publisher": "A publisher", "year": 2020}]}
            """.formatted(title, summary);
    }

    /** What the author hands in, the reviewer approves; gives the program as its admins see it then. */
    JsonNode publish(Staff author, Staff reviewer) throws IOException, InterruptedException {
        author.change("POST", draft() + "/submit", "", draft());
        reviewer.change("POST", draft() + "/approve", "{\"reason\": \"Read to the end\"}", draft());
        return author.change("POST", admin() + "/publish", "", draft());
    }
}
