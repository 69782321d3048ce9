package certway.web;

/** What the credential service answers about all that a learner reached. */
final class Reached {

    static final String RECORD = """
            {"recordId": "r1", "kind": "certification", "title": "MLT(ASCP) <i>card</i>", "issuer": "ASCP", "number": "12-34",
             "certification": "mlt-ascp", "from": "2025-01-01", "until": "2027-12-31", "minutes": 90,
             "credits": [{"body": "ascp", "category": "hematology", "tenths": 15}], "state": "self-reported",
             "files": [
               {"fileId": "f1", "name": "card <i>front</i>.pdf", "mediaType": "application/pdf", "bytes": 20480,
                "sha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "removable": true},
               {"fileId": "f2", "name": "seen.jpg", "mediaType": "image/jpeg", "bytes": 1,
                "sha256": "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9", "removable": false}],
             "writtenAt": "2026-11-21T09:00:00Z", "revision": 3, "somethingNew": 1}""";

    static final String TRANSCRIPT = """
            {"holder": "Ada <b>Okafor</b>", "asOf": "2026-11-21T09:00:00Z", "studyMinutes": 2880,
             "credits": [{"body": "ascp", "tenths": 45}], "programs": [%s], "records": [%s]}""".formatted(CertificatePagesIT.VALID, RECORD);

    static final String NOTHING = """
            {"holder": "Ada", "asOf": "2026-11-21T09:00:00Z", "studyMinutes": 0, "credits": [], "programs": [], "records": []}""";

    static final String RULES = """
            {"items": [{"certification": "mlt-ascp", "title": "MLT(ASCP)", "body": "ascp", "cycleYears": 3, "neededTenths": 360},
              {"certification": "mlt-amt", "title": "MLT(AMT)", "body": "amt", "cycleYears": 3, "neededTenths": 450}]}""";

    static final String LEDGER = """
            {"asOf": "2026-11-21", "totals": [{"body": "ascp", "category": "hematology", "tenths": 55}],
             "certifications": [{"recordId": "r1", "certification": "mlt-ascp", "title": "MLT(ASCP)", "verified": true,
               "body": "ascp", "cycleYears": 3,
               "source": {"title": "Procedures", "publisher": "ASCP", "year": 2022, "asOf": "2026-11-01"},
               "cycles": [
                 {"number": 2, "from": "2025-01-01", "lastDay": "2027-12-31", "daysLeft": 405, "standing": "open",
                  "neededTenths": 360, "earnedTenths": 55, "provenTenths": 40, "missingTenths": 305,
                  "minimum": {"categories": ["hematology"], "neededTenths": 100, "earnedTenths": 15, "missingTenths": 85,
                    "sample": true},
                  "categories": [{"category": "hematology", "tenths": 15}],
                  "lines": [
                    {"title": "Blood draw", "on": "2026-11-20", "category": "phlebotomy", "tenths": 40, "proven": true,
                     "publicId": "%s"},
                    {"title": "Smears", "on": "2026-03-01", "category": "hematology", "tenths": 15, "proven": false,
                     "recordId": "r2"}]},
                 {"number": 1, "from": "2022-01-01", "lastDay": "2024-12-31", "daysLeft": 0, "standing": "missed",
                  "neededTenths": 360, "earnedTenths": 0, "provenTenths": 0, "missingTenths": 360, "categories": [],
                  "lines": []}]}],
             "withoutRule": [{"recordId": "r3", "certification": "ct-ascp", "title": "CT(ASCP)"}],
             "expiries": [{"kind": "certificate", "title": "Blood draw", "on": "2029-11-22", "publicId": "%s"}]}""".formatted(CertificatePagesIT.ID, CertificatePagesIT.ID);

    static final String AT_THE_DESK = RECORD.replace("\"somethingNew\": 1", """
            "learnerId": "ada-account", "acts": [{"at": "2026-11-20T09:00:00Z", "actor": "rosa-account", "act": "unverify",
              "reason": "Was <i>not</i> so"}]""");

    private Reached() {}

    static void sayTo(Services services) {
        services.say("GET /api/transcript", 200, TRANSCRIPT);
        services.say("GET /api/credits", 200, LEDGER);
        services.say("GET /api/credits/rules", 200, RULES);
        services.say("GET /api/records/r1", 200, RECORD);
        services.say("GET /api/admin/records", 200, "{\"items\": [%s], \"next\": \"bW9yZQ\"}".formatted(AT_THE_DESK));
        services.say("GET /api/admin/records/r1", 200, AT_THE_DESK);
    }
}
