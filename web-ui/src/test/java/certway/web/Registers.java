package certway.web;

/** What the catalog answers to those who keep facts and pathways. */
final class Registers {

    static final String FACT = """
            {"revision": 4, "by": "g", "at": "2026-11-01T10:00:00Z", "act": "imported", "reason": "The first content",
             "value": {"id": "wage", "topic": "wages", "title": "What an <b>MLT</b> earns", "statistic": "median",
               "population": "Technicians", "period": "2022", "asOf": "2022-05-31", "reviewBy": "2027-12-31",
               "sources": [{"title": "Article A", "publisher": "A", "edition": "2025",
                   "says": {"amount": 57380, "unit": "USD a year"}},
                 {"title": "Handbook", "publisher": "BLS", "edition": "2023", "url": "https://www.bls.gov/ooh/",
                   "says": {"amount": 60780.5, "unit": "USD a year"}, "note": "Of the group"}],
               "resolution": {"value": {"amount": 60780, "unit": "USD a year"}, "by": "g", "reason": "Later",
                 "at": "2026-10-05T09:00:00Z"}}}""";

    /** The same after somebody else gave it another period. */
    static final String CHANGED_FACT =
            FACT.replace("\"revision\": 4", "\"revision\": 6").replace("\"period\": \"2022\"", "\"period\": \"2023\"");

    static final String FACT_HISTORY = "{\"items\": [%s, %s]}".formatted(CHANGED_FACT, FACT);

    static final String STEP = """
            {"revision": 9, "by": "g", "at": "2026-11-01T10:00:00Z", "act": "imported", "reason": "The first content",
             "value": {"id": "s", "title": "Become a phlebotomist", "from": ["entrant"], "to": ["phlebotomist"],
               "summary": "Training of some months.", "requires": {"kind": "all-of", "of": [
                 {"kind": "training", "id": "training", "title": "Certificate training", "why": "Employers ask.", "months": 3,
                  "roles": ["phlebotomist"], "testingAreas": [], "programs": ["hct-next"]},
                 {"kind": "any-of", "id": "certified", "title": "Certification", "why": "One is enough.", "of": [
                   {"kind": "certification", "id": "pbt", "title": "PBT(ASCP)", "why": "Known.", "months": 2,
                    "certification": "pbt-ascp"},
                   {"kind": "licence", "id": "licence", "title": "Licence", "why": "The state.", "months": 1,
                    "occupation": "phlebotomy"}]}]}, "facts": ["wage"]}}""";

    static final String ROLE = """
            {"revision": 8, "by": "g", "at": "2026-11-01T10:00:00Z", "act": "imported", "reason": "The first content",
             "value": %s}""".formatted(Field.ROLE);

    private static final String THING = """
            {"revision": 2, "by": "g", "at": "2026-11-01T10:00:00Z", "act": "imported", "reason": "The first content",
             "value": {"id": "%s", "title": "%s", "level": "start", "summary": "Something."}}""";

    static final String WHOLE = """
            {"revision": 9, "things": {"roles": [%s, %s], "backgrounds": [%s], "steps": [%s], "certifications": [%s],
              "skills": [%s], "states": []}}""".formatted(
                    ROLE,
                    THING.formatted("entrant", "Career entrant"),
                    THING.formatted("degree", "Degree in biology"),
                    STEP,
                    THING.formatted("pbt-ascp", "PBT(ASCP)"),
                    THING.formatted("dexterity", "Dexterity"));

    static final String PATHWAYS = "/api/admin/pathways";

    private Registers() {}

    static void sayTo(Services services) {
        services.say("GET /api/facts", 200, Facts.LIST);
        services.say("GET /api/facts/wage", 200, Facts.DISPUTED);
        services.say("GET /api/admin/facts/wage", 200, FACT);
        services.say("GET /api/admin/facts/wage/history", 200, FACT_HISTORY);
        services.say("GET " + PATHWAYS, 200, WHOLE);
        services.say("GET " + PATHWAYS + "/steps/s", 200, STEP);
        services.say("GET " + PATHWAYS + "/steps/s/history", 200, "{\"items\": [%s]}".formatted(STEP));
        services.say("GET " + PATHWAYS + "/roles/phlebotomist", 200, ROLE);
        services.say("GET " + PATHWAYS + "/roles/phlebotomist/history", 200, "{\"items\": [%s]}".formatted(ROLE));
    }
}
