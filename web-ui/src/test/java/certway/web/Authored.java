package certway.web;

/** What the catalog answers about a draft that somebody writes. */
final class Authored {

    static final String PROGRAM = "hct-next";
    static final String API = "/api/admin/programs/" + PROGRAM;
    static final String PAGE = "/admin/programs/" + PROGRAM;

    private static final String STATE = """
            {"programId": "hct-next", "slug": "next", "title": "Next <b>steps</b>", "revision": %d, "status": "%s",
             "act": "edit", "author": "somebody", "at": "2026-11-20T14:02:00Z", "note": "about", "behind": false}""";

    private static final String READING = """
            {"kind": "reading", "id": "tubes", "title": "Tubes", "minutes": 10, "sample": false,
             "markdown": "Why *tubes* differ.\\n"}""";

    static final String QUESTION = """
            {"kind": "single-choice", "id": "first", "tags": ["order"], "text": "Which first?", "options": [
              {"id": "culture", "text": "Blood culture", "correct": true, "feedback": "Sterile first."},
              {"id": "blue", "text": "Light blue", "correct": false, "feedback": "Not yet."}]}""";

    private static final String NUMERIC = """
            {"kind": "numeric", "id": "volume", "tags": [], "text": "How much?", "units": ["mL", "L"],
             "answer": {"value": "2.7", "tolerance": "0.05", "unit": "mL"},
             "feedback": {"correct": "Yes.", "incorrect": "No."}}""";

    private static final String MATCHING = """
            {"kind": "matching", "id": "pairs", "tags": [], "text": "Match.", "prompts": [
              {"id": "prompt-1", "text": "CBC", "option": "lavender"}], "options": [
              {"id": "lavender", "text": "Lavender"}, {"id": "red", "text": "Red"}],
             "feedback": {"correct": "Yes.", "incorrect": "No."}}""";

    private static final String HOTSPOT = """
            {"kind": "hotspot", "id": "vein", "tags": [], "text": "Where?", "image": {"file": "figures/arm.svg", "alt": "An arm"},
             "width": 640, "height": 480, "areas": [
              {"id": "a1", "label": "A", "shape": "circle", "coords": [320, 200, 40], "correct": true, "feedback": "Yes."},
              {"id": "a2", "label": "B", "shape": "rect", "coords": [1, 2, 3, 4], "correct": false, "feedback": "No."}]}""";

    private static final String QUIZ = """
            {"kind": "quiz", "id": "check", "title": "Check", "minutes": 5, "quiz": {"passMark": 80, "draw": 1,
             "shuffleOptions": true, "feedback": "after-submit", "questions": [%s, %s, %s, %s]}}""".formatted(QUESTION, NUMERIC, MATCHING, HOTSPOT);

    private static final String CASE = """
            {"kind": "case", "id": "story", "title": "A patient", "minutes": 5, "case": {"start": "arrival", "scenes": [
              {"id": "arrival", "text": "Somebody comes.", "choices": [
                {"id": "ask", "text": "Ask the name", "to": "done", "feedback": "Right."}]},
              {"id": "done", "text": "All is well.", "ending": "good"}]}}""";

    private static final String VIDEO = """
            {"kind": "video", "id": "film", "title": "Film", "minutes": 5, "video": {"source": {"url": "https://films.example/1"},
             "durationSeconds": 60, "captions": [], "transcript": "Words.", "share": 90}}""";

    private static final String CONTENT = """
            {"programId": "hct-next", "slug": "next", "about": {"title": "Next <b>steps</b>", "summary": "",
              "description": "How to **draw**.", "provider": "Harborlight", "language": "en", "audience": "",
              "awards": ["A certificate"], "doesNotAward": ["A licence"], "reviewed": "2026-10-05",
              "sources": [{"title": "GP41", "publisher": "CLSI", "year": 2017}]},
             "classification": {"level": "entry", "roles": ["phlebotomist"], "specialisations": [], "testingAreas": [],
              "skills": ["dexterity"], "preparesFor": []},
             "terms": {"studyMinutes": 60, "price": {"amountMinor": 39050, "currency": "USD", "sample": true},
              "credits": [{"body": "ascp", "category": "phlebotomy", "tenths": 45}], "accessDays": 180,
              "prerequisites": [{"anyOf": ["hct-other", {"education": "A degree"}]}]},
             "curriculum": {"moduleOrder": "free", "completion": {"rule": "all-units"}, "modules": [
              {"id": "basics", "title": "Basics", "units": [%s, %s]},
              {"id": "more", "title": "More", "units": [%s, %s]}]},
             "files": {"figures/arm.svg": {"sha256": "%s", "type": "image/svg+xml", "bytes": 2048},
              "files/handout.pdf": {"sha256": "%s", "type": "application/pdf", "bytes": 90000}}}""".formatted(READING, QUIZ, CASE, VIDEO, "a".repeat(64), "b".repeat(64));

    static final String VERSIONS = """
            {"programId": "hct-next", "slug": "next", "title": "Next", "status": "published", "revision": 4,
             "versions": [{"number": 1, "digest": "x", "publishedAt": "2026-11-01T10:00:00Z"}]}""";

    static final String HISTORY = """
            {"items": [%s, %s], "next": "more"}""".formatted(state(7, "edit"), state(6, "create"));

    static final String LOG = """
            {"items": [{"at": "2026-11-20T14:02:00Z", "actor": "somebody", "act": "edit", "revision": 7, "note": "about"},
              {"at": "2026-11-01T10:00:00Z", "actor": "somebody", "act": "publish", "version": 1}]}""";

    static final String DIFFERENCES = """
            {"from": "draft:6", "to": "draft:7", "differences": [
              {"path": "/curriculum/modules/basics/units/tubes/title", "what": "changed", "before": "Tube", "after": "Tubes"}]}""";

    static final String PREVIEW = """
            {"title": "Next <b>steps</b>", "summary": "Short.", "descriptionHtml": "<p>How to <strong>draw</strong>.</p>",
             "audienceHtml": "", "awards": ["A certificate"], "doesNotAward": ["A licence"], "completion": "every unit is done",
             "modules": [{"id": "basics", "title": "Basics", "units": [
               {"id": "tubes", "kind": "reading", "title": "Tubes", "minutes": 10, "html": "<p>Why <em>tubes</em> differ.</p>"},
               {"id": "check", "kind": "quiz", "title": "Check", "minutes": 5, "passMark": 80, "draw": 1, "questions": [
                 {"id": "first", "kind": "single-choice", "html": "<p>Which first?</p>",
                  "choices": [{"id": "blue", "text": "Light blue"}, {"id": "culture", "text": "Blood culture"}]},
                 {"id": "vein", "kind": "hotspot", "html": "<p>Where?</p>", "picture": {"url": "/api/files/x", "alt": "An arm",
                   "width": 640, "height": 480, "areas": [
                    {"id": "a1", "label": "A", "shape": "circle", "coords": [320, 200, 40]}]}}]}]}]}""";

    static final String EFFECT = """
            {"programId": "hct-next", "validity": {"kind": "window", "month": 12, "day": 31, "minimumMonths": 12},
             "endIfCompletedNow": "2027-12-31T23:59:59.999Z", "valid": 5, "policies": [
              {"version": 1, "validity": {"kind": "months", "months": 24}, "certificates": 5,
               "firstEnd": "2027-01-02T10:00:00Z", "lastEnd": "2028-11-20T16:30:00Z"}]}""";

    static final String THINGS =
            "{\"items\": [{\"id\": \"phlebotomist\", \"title\": \"Phlebotomist\"}, {\"id\": \"dexterity\", \"title\": \"Dexterity\"}]}";

    private Authored() {}

    static String draft(int revision) {
        return "{\"draft\": %s, \"content\": %s}".formatted(STATE.formatted(revision, "editing"), CONTENT);
    }

    static String checks(String status, boolean publishable, String... obstacles) {
        return """
            {"draft": %s, "publishable": %s, "obstacles": [%s], "errors": [
              {"pointer": "/about/summary", "message": "must not be empty"},
              {"pointer": "/curriculum/modules/0/units/1/quiz/questions/1/text", "message": "is too short"}],
             "warnings": [{"rule": "figure", "severity": "warning", "pointer": "/about/title", "line": 1, "words": "certified",
               "why": "It reads as more.", "suggestion": "Say certificate."}],
             "impact": {"latestVersion": 1, "nextVersion": 2, "differences": [
                {"path": "/about/title", "what": "changed", "before": "Old", "after": "Next <b>steps</b>"},
                {"path": "/curriculum/modules/basics/units/tubes/markdown", "what": "changed", "lines": [
                  {"mark": "same", "text": "One"}, {"mark": "removed", "text": "<i>Two</i>"}, {"mark": "added", "text": "Three"}]},
                {"path": "/curriculum/modules/more/units/film", "what": "moved"}],
              "completion": {"changed": false, "after": "every unit is done"},
              "validity": {"changed": true, "before": {"kind": "months", "months": 24},
                "after": {"kind": "window", "month": 12, "day": 31, "minimumMonths": 12}},
              "staying": {"known": true, "learners": 7, "versions": [{"version": 1, "learners": 7}]}}}""".formatted(STATE.formatted(7, status), publishable, String.join(",", obstacles));
    }

    private static String state(int revision, String act) {
        return """
                {"revision": %d, "act": "%s", "author": "somebody", "at": "2026-11-20T14:02:00Z", "note": "n", "title": "Next"}""".formatted(revision, act);
    }

    /** Lets the catalog say all of this. */
    static void sayTo(Services services) {
        services.say("GET " + API + "/draft", 200, draft(7));
        services.say(
                "GET " + API + "/draft/checks",
                200,
                checks("editing", false, "{\"name\": \"approval-missing\", \"why\": \"Somebody must\"}"));
        services.say("POST " + API + "/draft/render", 200, """
                {"texts": [{"html": "<p>Shown <em>so</em>.</p>", "warnings": []},
                  {"html": "", "warnings": [{"pointer": "", "line": 1, "words": "licensed", "why": "No licence."}]}]}""");
        services.say("GET /api/admin/credentials/validity/hct-next", 200, EFFECT);
        services.say("GET " + API + "/draft/diff", 200, DIFFERENCES);
        services.say("GET " + API + "/draft/preview", 200, PREVIEW);
        services.say("GET " + API + "/draft/history", 200, HISTORY);
        services.say("GET " + API, 200, VERSIONS);
        services.say("GET " + API + "/audit", 200, LOG);
        for (String kind : new String[] {"roles", "certifications", "specialisations", "testing-areas", "skills"}) {
            services.say("GET /api/" + kind, 200, THINGS);
        }
        services.say(
                "GET /api/admin/programs",
                200,
                "{\"items\": [{\"programId\": \"hct-other\", \"slug\": \"o\", \"title\": \"Other\", \"status\": \"published\"}]}");
    }
}
