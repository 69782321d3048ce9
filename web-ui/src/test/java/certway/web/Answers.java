package certway.web;

/** What the services answer about one program that somebody studies. */
final class Answers {

    static final String ENROLLMENT = "b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10";

    static final String ITEM = """
            {"programId": "p", "slug": "blood-draw", "title": "Blood <b>draw</b>", "summary": "Label it right.",
             "level": "entry", "studyMinutes": 90, "price": {"amountMinor": 39000, "currency": "USD", "sample": true},
             "credits": [{"body": "ascp", "category": "phlebotomy", "tenths": 40}], "preparesFor": ["pbt-ascp"],
             "language": "en", "version": 2}""";

    static final String LIST = """
            {"items": [%s], "next": "more==", "total": 1,
             "facets": {"level": [{"value": "entry", "label": "Entry", "count": 1}],
               "role": [{"value": "phlebotomy-technician", "label": "Phlebotomy technician", "count": 1}]}}""".formatted(ITEM);

    static final String EMPTY_LIST = """
            {"items": [], "total": 0, "facets": {"level": [{"value": "advanced", "label": "Advanced", "count": 3}]}}""";

    static final String PROGRAM = """
            {"programId": "p", "slug": "blood-draw", "status": "published", "version": 2,
             "publishedAt": "2026-11-01T10:00:00Z", "title": "Blood <b>draw</b>", "summary": "Label it right.",
             "descriptionHtml": "<p>How to <strong>draw</strong>.</p>", "audienceHtml": "<p>For beginners.</p>",
             "provider": "Harborlight", "language": "en", "level": "entry", "roles": ["phlebotomy-technician"],
             "preparesFor": ["pbt-ascp"], "testingAreas": [], "studyMinutes": 90,
             "certifications": [{"id": "pbt-ascp", "title": "PBT(ASCP)", "body": "ascp", "bodyName": "ASCP",
               "route": {"education": ["High school"], "experience": ["100 collections"], "examination": [],
                 "maintenance": []}}, {"id": "new", "title": "NEW", "body": "x", "bodyName": "X"}],
             "price": {"amountMinor": 39000, "currency": "USD", "sample": true}, "credits": [], "accessDays": 180,
             "awards": ["A certificate of completion"], "doesNotAward": ["A state licence"],
             "prerequisites": [{"anyOf": [{"programId": "q", "slug": "first", "title": "First steps"}]}],
             "reviewed": "2026-10-05", "sources": [{"title": "GP41", "publisher": "CLSI", "year": 2017}],
             "modules": [{"id": "m", "title": "Equipment", "units": [
               {"id": "tubes", "kind": "reading", "title": "Tubes", "minutes": 25, "sample": true},
               {"id": "check", "kind": "quiz", "title": "Check", "minutes": 15, "questions": 8}]}],
             "editions": [{"programId": "e", "slug": "toma-de-sangre", "title": "Toma de sangre", "language": "es"}],
             "somethingNew": true}""";

    static final String LINKED_DATA = "{\"@type\": \"EducationalOccupationalProgram\"}";

    static final String OPEN_UNIT = """
            {"programId": "p", "slug": "blood-draw", "version": 2, "id": "tubes", "title": "Tubes", "minutes": 25,
             "html": "<h2>Why tubes differ</h2>"}""";

    static final String ENROLLMENTS = """
            {"items": [{"enrollmentId": "%s", "programId": "p", "slug": "blood-draw", "title": "Blood draw", "version": 2,
              "cycle": 1, "status": "active", "activatedAt": "2026-11-02T09:00:00Z",
              "pricePaid": {"amountMinor": 0, "currency": "USD", "sample": true, "how": "free"}}]}""".formatted(ENROLLMENT);

    static final String STUDY = """
            {"enrollmentId": "%s", "programId": "p", "slug": "blood-draw", "title": "Blood draw", "language": "en-GB", "version": 2, "cycle": 1,
             "status": "active", "percent": 33, "resumeUnit": "check", "unitsDone": 1, "unitsTotal": 3,
             "modules": [
               {"id": "m", "title": "Equipment", "done": false, "units": [
                 {"id": "tubes", "kind": "reading", "title": "Tubes", "minutes": 25, "state": "done"},
                 {"id": "check", "kind": "quiz", "title": "Check", "minutes": 15, "state": "open"}]},
               {"id": "n", "title": "Later", "done": false, "units": [
                 {"id": "last", "kind": "reading", "title": "Last", "minutes": 5, "state": "locked"}]}],
             "openedAt": "2026-11-02T09:00:00Z", "accessUntil": "2027-05-01T09:00:00Z"}""".formatted(ENROLLMENT);

    static final String READING = """
            {"id": "tubes", "moduleId": "m", "kind": "reading", "title": "Tubes", "minutes": 25, "state": "open",
             "html": "<h2>Why tubes differ</h2>"}""";

    static final String QUIZ = """
            {"id": "check", "moduleId": "m", "kind": "quiz", "title": "Check", "minutes": 15, "state": "visited",
             "quiz": {"passMark": 80, "questions": 3, "attemptLimit": 5, "feedback": "after-submit", "best": 50,
               "attempts": [{"number": 1, "points": 1, "maximumPoints": 2, "percent": 50, "passed": false,
                 "startedAt": "2026-11-03T10:00:00Z", "submittedAt": "2026-11-03T10:10:00Z"}]}}""";

    static final String ATTEMPT = """
            {"number": 2, "state": "open", "startedAt": "2026-11-03T11:00:00Z", "answered": 1,
             "questions": [
               {"id": "first", "kind": "single-choice", "text": "Which *tube* first?",
                "options": [{"id": "red", "text": "Red <script>alert(1)</script>"}, {"id": "blue", "text": "Blue"}]},
               {"id": "volume", "kind": "numeric", "text": "How much?", "units": ["mL", "L"]},
               {"id": "order", "kind": "ordering", "text": "Order?",
                "items": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]}],
             "answers": {"first": {"options": ["blue"]}}}""";

    static final String SUBMITTED = ATTEMPT.replace("\"open\"", "\"submitted\"").replace("\"answers\":", """
                    "result": {"number": 2, "points": 2, "maximumPoints": 3, "percent": 66, "passMark": 80,
                      "passed": false, "submittedAt": "2026-11-03T11:10:00Z", "unitDone": false, "studyCompleted": false,
                      "questions": [{"id": "first", "correct": false, "points": 0, "maximumPoints": 1,
                        "options": [{"id": "blue", "feedback": "Blue comes *second*."}]}]},
                    "answers":""");

    static final String STEP = """
            {"status": "active", "percent": 33, "unitsDone": 1, "unitsTotal": 3, "resumeUnit": "check"}""";

    static final String REQUIREMENTS = """
            {"enrollmentId": "%s", "completionRuleVersion": 1, "met": false, "requirement":
              {"rule": "all-of", "met": false, "have": 0, "needed": 2, "evidence": [], "nextAction": "2 of these", "parts": [
                {"rule": "all-units", "met": false, "have": 1, "needed": 3, "evidence": [], "nextAction": "Finish Check",
                 "parts": []},
                {"rule": "minimum-score", "met": true, "have": 90, "needed": 80, "evidence": [], "parts": []}]}}""".formatted(ENROLLMENT);

    private Answers() {}

    static void sayTo(Services services) {
        String study = "/api/studies/" + ENROLLMENT;
        services.say("GET /api/programs", 200, LIST);
        services.say("GET /api/programs/blood-draw", 200, PROGRAM);
        services.say("GET /api/facts", 200, Facts.LIST);
        Field.sayTo(services);
        services.say("GET /api/programs/blood-draw/json-ld", 200, LINKED_DATA);
        services.say("GET /api/programs/blood-draw/units/tubes", 200, OPEN_UNIT);
        services.say("GET /api/enrollments", 200, ENROLLMENTS);
        services.say("GET " + study, 200, STUDY);
        services.say("GET " + study + "/requirements", 200, REQUIREMENTS);
        services.say("GET " + study + "/units/tubes", 200, READING);
        services.say("GET " + study + "/units/check", 200, QUIZ);
        services.say("GET " + study + "/units/check/attempts/2", 200, ATTEMPT);
    }
}
