package certway.web;

import java.util.List;

/** What the services answer to registrars. */
final class Desk {

    static final String ENROLLMENT = "c2d1e0f9-8a7b-4c6d-9e5f-0a1b2c3d4e5f";
    static final String LEARNER = "6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01";

    static final String ACTIVE = """
            {"learnerId": "%s", "revision": 3, "enrollment": {"enrollmentId": "%s", "programId": "p", "slug": "blood-draw",
              "title": "Blood <b>draw</b>", "version": 2, "cycle": 1, "status": "active",
              "activatedAt": "2026-11-02T09:00:00Z", "accessUntil": "2027-05-01T09:00:00Z",
              "pricePaid": {"amountMinor": 10000, "currency": "USD", "sample": false, "how": "received", "payments": [
                {"how": "voucher", "amountMinor": 29000, "reference": "SPRING-1", "at": "2026-11-02T08:00:00Z"},
                {"how": "received", "amountMinor": 10000, "reference": "R-17", "at": "2026-11-02T09:00:00Z"}]},
              "stated": [{"kind": "education", "text": "A school <diploma>"}]}}""".formatted(LEARNER, ENROLLMENT);

    static final String WAITING = """
            {"learnerId": "%s", "revision": 1, "enrollment": {"enrollmentId": "%s", "programId": "p", "slug": "blood-draw",
              "title": "Blood draw", "version": 2, "cycle": 2, "status": "awaiting-payment",
              "pricePaid": {"amountMinor": 0, "currency": "USD", "sample": false, "how": "unpaid"},
              "priceDue": {"amountMinor": 39000, "currency": "USD"}}}""".formatted(LEARNER, ENROLLMENT);

    static final String ROSTER = "{\"items\": [%s, %s], \"next\": \"bW9yZQ\"}".formatted(ACTIVE, WAITING);

    static final String AUDIT = """
            {"items": [
              {"id": "a", "at": "2026-11-03T10:00:00Z", "actor": "rosa-account", "act": "access-extended", "subject": "%1$s",
               "learnerId": "%2$s", "programId": "p", "reason": "Was <i>ill</i>"},
              {"id": "b", "at": "2026-11-02T10:00:00Z", "actor": "rosa-account", "act": "something-new", "subject": "SPRING-1"}],
             "next": "YXVkaXQ"}""".formatted(ENROLLMENT, LEARNER);

    static final String CHECK = """
            {"seals": 3, "entries": 7, "upTo": 3, "digest": "%s", "complete": true, "unsealed": 2, "faults": []}""".formatted("0123456789abcdef".repeat(4));

    static final String WAIVERS = """
            {"items": [
              {"waiverId": "w1", "learnerId": "%1$s", "programId": "p", "prerequisiteIds": [], "status": "granted",
               "granted": {"at": "2026-11-02T10:00:00Z", "by": "rosa-account", "reason": "Ten years in the ward"}},
              {"waiverId": "w0", "learnerId": "%1$s", "programId": "gone", "prerequisiteIds": ["x"], "status": "revoked",
               "granted": {"at": "2026-10-02T10:00:00Z", "by": "rosa-account", "reason": "Said so"},
               "revoked": {"at": "2026-10-03T10:00:00Z", "by": "rosa-account", "reason": "Was not so"}}]}""".formatted(LEARNER);

    static final String VOUCHER = """
            {"code": "SPRING-1", "programId": "p", "percent": 50, "uses": 10, "left": 9, "createdAt": "2026-11-01T10:00:00Z",
             "taken": [{"enrollmentId": "%s", "at": "2026-11-02T08:00:00Z"}]}""".formatted(ENROLLMENT);

    static final String VOUCHERS = """
            {"items": [%s,
              {"code": "OLD-ONE", "amountMinor": 5050, "currency": "USD", "uses": 1, "left": 1,
               "createdAt": "2024-11-01T10:00:00Z", "expiresAt": "2025-01-01T00:00:00Z"},
              {"code": "USED-UP", "percent": 100, "uses": 1, "left": 0, "createdAt": "2024-11-01T10:00:00Z"},
              {"code": "TAKEN-BACK", "percent": 100, "uses": 1, "left": 1, "createdAt": "2024-11-01T10:00:00Z",
               "revokedAt": "2024-11-02T10:00:00Z"}]}""".formatted(VOUCHER);

    static final String CERTIFICATES = """
            {"items": [{"publicId": "%s", "standing": "valid", "holder": "Ada <b>Okafor</b>", "learnerId": "l", "programId": "p",
              "slug": "blood-draw", "title": "Blood draw", "version": 2, "cycle": 1, "issuedAt": "2026-11-21T16:30:01Z"}],
             "next": "bW9yZQ"}""".formatted(CertificatePagesIT.ID);

    static final String CERTIFICATE_JOB = """
            {"jobId": "c1", "state": "finished", "act": "revoke", "reason": "issued-in-error", "note": "The <i>audit</i>",
             "programId": "p", "version": 2, "dryRun": true, "total": 3, "done": 3,
             "counts": {"revoked": 2, "already-revoked": 1}, "actor": "rosa-account", "createdAt": "2026-12-03T10:00:00Z",
             "finishedAt": "2026-12-03T10:00:05Z"}""";

    static final String CERTIFICATE_ROWS = """
            {"items": [{"publicId": "%s", "result": "revoked"}], "next": "bW9yZQ"}""".formatted(CertificatePagesIT.ID);

    static final String COMPARISON = """
            {"startedAt": "2026-12-03T10:00:00Z", "finishedAt": "2026-12-03T10:00:02Z", "completions": 2000, "repaired": 1,
             "missing": 0, "unmatched": 0, "difference": 0}""";

    /** A certificate as the desk sees it. */
    static String history(String certificate) {
        return """
                {"credential": %s, "credentialId": "c", "learnerId": "%s", "enrollmentId": "%s", "supersedes": "theonebefore",
                 "template": {"templateId": "issuer.en", "version": 3},
                 "acts": [{"at": "2026-12-03T10:00:00Z", "actor": "rosa-account", "act": "superseded",
                   "reason": "name-changed", "note": "Showed <i>the deed</i>"}]}""".formatted(certificate, LEARNER, ENROLLMENT);
    }

    static final String SPONSOR = """
            {"sponsorId": "harbor", "name": "Harbor <b>Hospital</b>", "members": ["hugo-account"], "pools": [
              {"poolId": "p1", "sponsorId": "harbor", "programId": "p", "seats": 10, "left": 8}]}""";

    static final String SPONSORS =
            "{\"items\": [{\"sponsorId\": \"harbor\", \"name\": \"Harbor\", \"members\": []}], \"next\": \"c3A\"}";

    static final String POOLS = """
            {"items": [{"poolId": "p1", "sponsorId": "harbor", "programId": "p", "seats": 10, "left": 8}]}""";

    static final String SEATS = """
            {"pool": {"poolId": "p1", "sponsorId": "harbor", "programId": "p", "seats": 10, "left": 8}, "assigned": [
              {"code": "SEAT-ONE", "label": "Nurse <i>1</i>", "assignedAt": "2026-11-01T10:00:00Z", "status": "active",
               "accessUntil": "2027-05-01T10:00:00Z"},
              {"code": "SEAT-TWO", "label": "Nurse 2", "assignedAt": "2026-11-01T10:00:00Z", "status": "completed",
               "accessUntil": "2027-05-01T10:00:00Z", "completedAt": "2026-11-20T10:00:00Z"}]}""";

    static final String REPORT = """
            {"programId": "p", "versions": [
              {"version": 1, "title": "Blood draw, old", "enrolled": 3, "started": 0, "completed": 0, "ended": 3,
               "completedWithinDays": {}, "units": []},
              {"version": 2, "title": "Blood <b>draw</b>", "enrolled": 120, "started": 100, "completed": 40, "ended": 7,
               "medianDays": 14, "ninetyPercentDays": 10000,
               "completedWithinDays": {"14": 30, "7": 9, "10000": 1}, "units": [
                 {"unit": "tubes", "kind": "reading", "title": "Tubes <i>and</i> their order, which has to be learned by heart",
                  "done": 90, "lost": 10},
                 {"unit": "check", "kind": "quiz", "title": "Check", "done": 60, "lost": 30, "attempts": 110, "tried": 80,
                  "passedAtOnce": 50}]}]}""";

    static final String ITEMS = """
            {"items": [
              {"unit": "check", "question": "first", "questionVersion": "v1", "text": "Which *tube* first?<script>x</script>",
               "asked": 80, "right": 70, "unanswered": 2, "difficulty": 875, "discrimination": -120, "options": [
                 {"option": "red", "text": "Red", "chosen": 10, "restPercent": 72},
                 {"option": "blue", "text": "Blue", "chosen": 0}]},
              {"unit": "check", "question": "gone", "questionVersion": "v0", "asked": 1, "right": 1, "unanswered": 0,
               "difficulty": 1000, "options": []}], "next": "bmV4dA"}""";

    static final String AT_RISK = """
            {"items": [{"enrollmentId": "%s", "version": 2, "risks": ["idle", "fails-a-quiz", "attempts-used-up"],
              "lastSeenAt": "2026-11-01T10:00:00Z", "accessUntil": "2026-12-01T10:00:00Z", "percent": 33}],
             "next": "cmlzaw"}""".formatted(ENROLLMENT);

    static final String COUNTED = """
            {"id": "r1", "state": "finished", "wanted": {"programId": "p", "unit": "check", "question": "first",
              "questionVersion": "v1", "correctedIn": 3, "dryRun": true}, "actor": "rosa-account", "reason": "Two are right",
             "at": "2026-11-20T10:00:00Z", "studiesLookedAt": 80, "attemptsChanged": 12, "attemptsPassed": 1,
             "finishedAt": "2026-11-20T10:00:09Z"}""";

    static final String RUNNING = """
            {"id": "r2", "state": "running", "wanted": {"programId": "p", "unit": "check", "question": "first",
              "questionVersion": "v1", "correctedIn": 3, "dryRun": false}, "actor": "rosa-account", "reason": "Two are right",
             "at": "2026-11-20T10:01:00Z", "studiesLookedAt": 41, "attemptsChanged": 5, "attemptsPassed": 0}""";

    static final String REGRADES = "{\"items\": [%s, %s]}".formatted(RUNNING, COUNTED);

    static final String TIMELINE = """
            {"items": [
              {"id": "1", "at": "2026-11-02T09:00:00Z", "what": "study-opened"},
              {"id": "2", "at": "2026-11-02T09:05:00Z", "what": "attempt-graded", "unit": "check",
               "detail": "attempt 1: 7 of 10 points, <b>not passed</b>"},
              {"id": "3", "at": "2026-11-02T09:06:00Z", "what": "something-new"},
              {"id": "4", "at": "2026-11-02T09:07:00Z", "what": "extra-time", "detail": "50 % more: Agreed",
               "actor": "rosa-account"}], "next": "bGF0ZXI"}""";

    static final String LOOKS = """
            {"items": [{"id": "1", "at": "2026-11-03T09:00:00Z", "actor": "olga-account", "reason": "Ticket <17>"}]}""";

    static final String PEOPLE = """
            {"items": [
              {"learnerId": "%s", "firstName": "Ada", "lastName": "<b>Okafor</b>", "email": "ada@certway.example",
               "emailVerified": true, "enabled": true},
              {"learnerId": "someone", "firstName": "", "lastName": "", "emailVerified": false, "enabled": false}],
             "next": "cGVvcGxl"}""".formatted(LEARNER);

    static final String LIST_AT_WORK = """
            {"jobId": "j1", "state": "waiting", "dryRun": false, "programId": "p", "rows": 3, "done": 2,
             "counts": {"invited": 1, "bad-row": 1}, "waitsFor": "login server", "encoding": "UTF-8",
             "ignoredColumns": ["shoe size"], "actor": "rosa-account", "reason": "Autumn <class>",
             "createdAt": "2026-11-20T10:00:00Z", "startedAt": "2026-11-20T10:00:01Z"}""";

    static final String LIST_TRIED = """
            {"jobId": "j2", "state": "finished", "dryRun": true, "rows": 3, "done": 3, "counts": {"enrolled": 3},
             "encoding": "UTF-8", "ignoredColumns": [], "actor": "rosa-account", "reason": "Autumn",
             "createdAt": "2026-11-20T09:00:00Z", "finishedAt": "2026-11-20T09:00:02Z",
             "rowsUntil": "2026-12-20T09:00:02Z"}""";

    static final String LISTS = "{\"items\": [%s, %s]}".formatted(LIST_AT_WORK, LIST_TRIED);

    static final String ROWS = """
            {"items": [
              {"line": 2, "email": "lin@hospital.example", "outcome": "invited", "enrollmentId": "%s", "status": "active",
               "told": "not-mailed", "addressConfirmed": false},
              {"line": 3, "email": "<i>nobody", "outcome": "bad-row", "reason": "this is no e-mail address"},
              {"line": 4, "email": "ada@hospital.example"}], "next": "cm93cw"}""".formatted(ENROLLMENT);

    private static final String MIGRATION = """
            {"migrationId": "%s", "state": "finished", "programId": "p", "fromVersion": 1, "toVersion": 2, "dryRun": %s,
             "actor": "rosa-account", "reason": "New <guideline>", "at": "2026-11-20T10:00:00Z", "total": 4, "done": %d,
             "outcomes": %s%s}""";

    static final String MOVE_TRIED = MIGRATION.formatted(
            "m1", true, 4, "{\"would-move\": 3, \"left-alone\": 1}", ", \"finishedAt\": \"2026-11-20T10:01:00Z\"");

    static final String MOVE_RUNNING = MIGRATION.formatted("m2", false, 1, "{\"moved\": 1, \"moving\": 1}", "");

    static final String MOVED =
            MIGRATION.formatted("m3", false, 4, "{\"moved\": 4}", ", \"finishedAt\": \"2026-11-20T10:01:00Z\"");

    static final String BACK_TRIED = MIGRATION.formatted("m4", true, 4, "{\"would-move\": 1, \"went-on\": 3}", """
            , "reverses": "m3", "finishedAt": "2026-11-20T10:01:00Z\"""");

    static final String MOVE_RESULTS = """
            {"items": [
              {"enrollmentId": "%s", "learnerId": "%s", "fromVersion": 1, "toVersion": 2, "outcome": "would-move",
               "effect": {"percentBefore": 40, "percentAfter": 33, "gains": ["new-tubes"], "keeps": ["tubes", "check"],
                 "loses": [], "openAttempt": "check", "completes": true}, "at": "2026-11-20T10:00:30Z"},
              {"enrollmentId": "e2", "learnerId": "someone", "fromVersion": 1, "toVersion": 2, "outcome": "left-alone",
               "at": "2026-11-20T10:00:31Z"}], "next": "bW92ZXM"}""".formatted(ENROLLMENT, LEARNER);

    private Desk() {}

    /** Lets the services say all of this. */
    static void sayTo(Services services) {
        services.say("GET /api/programs", 200, Answers.LIST);
        services.say("GET /api/admin/enrollments", 200, ROSTER);
        services.say("GET /api/admin/enrollments/" + ENROLLMENT, 200, ACTIVE);
        services.say("GET /api/admin/enrollment-audit", 200, AUDIT);
        services.say("GET /api/admin/enrollment-audit/check", 200, CHECK);
        services.say("GET /api/admin/credential-audit", 200, AUDIT);
        services.say("GET /api/admin/waivers", 200, WAIVERS);
        services.say("GET /api/admin/vouchers", 200, VOUCHERS);
        services.say("GET /api/admin/vouchers/SPRING-1", 200, VOUCHER);
        services.say("GET /api/admin/sponsors", 200, SPONSORS);
        services.say("GET /api/admin/sponsors/harbor", 200, SPONSOR);
        services.say("GET /api/admin/people", 200, PEOPLE);
        services.say("GET /api/admin/enrollments/bulk", 200, LISTS);
        services.say("GET /api/admin/enrollments/bulk/j1", 200, LIST_AT_WORK);
        services.say("GET /api/admin/enrollments/bulk/j1/rows", 200, ROWS);
        services.say("GET /api/admin/enrollments/bulk/j2", 200, LIST_TRIED);
        services.say("GET /api/admin/enrollments/bulk/j2/rows", 200, "{\"items\": []}");
        String migrations = "GET /api/admin/migrations";
        services.say(migrations, 200, "{\"items\": [%s, %s, %s]}".formatted(MOVED, MOVE_RUNNING, BACK_TRIED));
        services.say(migrations + "/m1", 200, MOVE_TRIED);
        services.say(migrations + "/m2", 200, MOVE_RUNNING);
        services.say(migrations + "/m3", 200, MOVED);
        services.say(migrations + "/m4", 200, BACK_TRIED);
        for (String id : List.of("m1", "m2", "m3", "m4")) {
            services.say("%s/%s/results".formatted(migrations, id), 200, MOVE_RESULTS);
        }
        services.say("GET /api/sponsor/pools", 200, POOLS);
        services.say("GET /api/admin/reports/programs/p", 200, REPORT);
        services.say("GET /api/admin/reports/programs/p/items", 200, ITEMS);
        services.say("GET /api/admin/reports/programs/p/at-risk", 200, AT_RISK);
        services.say("GET /api/admin/regrades", 200, REGRADES);
        services.say("GET /api/admin/regrades/r1", 200, COUNTED);
        services.say("GET /api/admin/regrades/r2", 200, RUNNING);
        services.say("POST /api/admin/studies/%s/timeline".formatted(ENROLLMENT), 200, TIMELINE);
        services.say("GET /api/admin/studies/%s/looks".formatted(ENROLLMENT), 200, LOOKS);
        services.say("GET /api/admin/studies/%s/allowance".formatted(ENROLLMENT), 200, AllowancePagesIT.ALLOWANCE);
        services.say("GET /api/admin/credentials", 200, CERTIFICATES);
        services.say("GET /api/admin/credential-jobs", 200, "{\"items\": [%s]}".formatted(CERTIFICATE_JOB));
        services.say("GET /api/admin/credential-jobs/c1", 200, CERTIFICATE_JOB);
        services.say("GET /api/admin/credential-jobs/c1/rows", 200, CERTIFICATE_ROWS);
        services.say("GET /api/admin/credential-reconciliation", 200, COMPARISON);
        services.say("GET /api/admin/credentials/" + CertificatePagesIT.ID, 200, history(CertificatePagesIT.VALID));
        services.say("GET /api/sponsor/pools/p1", 200, SEATS);
    }
}
