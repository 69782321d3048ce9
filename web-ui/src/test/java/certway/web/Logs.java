package certway.web;

/** What the services answer about the log of a practicum. */
final class Logs {

    static final String FIELDS =
            "[{\"id\": \"site\", \"label\": \"Site\", \"kind\": \"text\"}, {\"id\": \"day\", \"label\": \"Day\", \"kind\": \"date\"}]";

    static final String WAITING = """
            {"number": 2, "state": "waiting", "at": "2026-11-20T10:00:00Z", "corrects": 1,
             "fields": {"site": "Left <b>arm</b>", "day": "2026-11-20"}}""";

    static final String REFUSED = """
            {"number": 1, "state": "corrected", "at": "2026-11-19T10:00:00Z", "correctedBy": 2,
             "fields": {"site": "Right arm", "day": "2026-11-19"},
             "signature": {"decision": "refused", "name": "Sam", "comment": "Left", "at": "2026-11-19T11:00:00Z"}}""";

    static final String PRACTICUM = """
            {"id": "last", "moduleId": "n", "kind": "practicum", "title": "Collections", "minutes": 60, "state": "visited",
             "html": "<p>Under supervision.</p>",
             "practicum": {"entry": "a collection", "required": 100, "confirmed": 3, "waiting": 1, "refused": 0,
               "fields": %s}}""".formatted(FIELDS);

    static String toSign(String entry) {
        return """
                {"program": "Blood draw", "unit": "Collections", "learner": "Ada", "entryMeans": "a collection",
                 "fields": %s, "entry": %s, "expiresAt": "2026-12-04T10:00:00Z"}""".formatted(FIELDS, entry);
    }

    static final String SUPERVISORS =
            "{\"items\": [{\"id\": \"looksAfter12\", \"name\": \"Sam <b>Stone</b>\", \"since\": \"2026-11-19T10:00:00Z\"}]}";

    static final String SUPERVISION = """
            {"id": "looksAfter12", "program": "Blood draw", "unit": "Collections", "learner": "Ada <i>O</i>",
             "entryMeans": "a collection", "fields": %s, "waiting": 1, "since": "2026-11-19T10:00:00Z"}""".formatted(FIELDS);

    private Logs() {}
}
