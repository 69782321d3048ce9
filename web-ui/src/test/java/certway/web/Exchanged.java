package certway.web;

/** What the catalog answers about imports. */
final class Exchanged {

    private static final String RUNNING = """
            {"importId": "running", "state": "publishing", "dryRun": false, "progress": {"done": 3, "all": 14}, "actor": "g",
             "bytes": 90000, "createdAt": "2026-11-20T14:02:00Z"}""";

    private static final String COUNTS = "{\"programs\": 1, \"modules\": 2, \"units\": 3, \"questions\": 4}";

    private static final String REFUSED = """
            {"importId": "refused", "state": "refused", "dryRun": false, "progress": {"done": 1, "all": 1}, "actor": "g",
             "bytes": 90000, "createdAt": "2026-11-19T14:02:00Z", "report": {"read": %1$s, "created": %1$s,
               "newVersions": %1$s, "unchanged": %1$s, "refused": %1$s,
               "programs": [{"programId": "hct-next", "slug": "next", "version": 2, "outcome": "new-version"}],
               "errors": [{"file": "programs/a/program.yaml", "line": 12, "pointer": "/title",
                 "message": "must not be <b>empty</b>"}]}}""".formatted(COUNTS);

    private static final String QUESTIONS = """
            {"counts": {"read": 2, "imported": 1, "changed": 0, "skipped": 1}, "questions": [%s], "items": [
              {"file": "", "line": 2, "name": "Which?", "outcome": "imported", "questionId": "first", "notes": []},
              {"file": "", "line": 3, "name": "Essay", "outcome": "skipped", "notes": ["essays are not taken"]}]}""".formatted(Authored.QUESTION);

    static final String CARTRIDGE = """
            {"programId": "hct-next", "revision": 1, "counts": {"read": 2, "imported": 1, "changed": 0, "skipped": 1},
             "items": [
              {"file": "pages/a.html", "title": "Tubes <b>first</b>", "outcome": "imported", "unitId": "tubes", "notes": []},
              {"file": "", "title": "Chat", "outcome": "skipped", "notes": ["discussions are not taken"]}]}""";

    private Exchanged() {}

    static void sayTo(Services services) {
        services.say("GET /api/admin/imports", 200, "{\"items\": [%s, %s]}".formatted(RUNNING, REFUSED));
        services.say("GET /api/admin/imports/running", 200, RUNNING);
        services.say("GET /api/admin/imports/refused", 200, REFUSED);
        services.say("POST /api/admin/question-imports", 200, QUESTIONS);
    }
}
