package certway.web;

/** What the certificate service answers about templates. */
final class Templated {

    static final String TEMPLATES = "/api/admin/certificate-templates";
    static final String OWN = "program.hct-blood.es";

    private static final String TEMPLATE = """
            {"templateId": "%s", %s "language": "es", "changeable": %s, "version": %d,
             "content": {"heading": "Diploma <b>x</b>", "opening": "{issuer} dice que", "statement": "completó",
               "closing": "", "signatories": [{"name": "Dra. Inés Peña", "title": "Dirección"}], "accent": "#0b5563",
               "inUse": true},
             "history": [%s]}""";

    private static final String HISTORY = """
            {"version": 2, "at": "2026-11-21T10:00:00Z", "actor": "olga-account", "changed": ["heading", "inUse"]},
            {"version": 1, "at": "2026-11-20T10:00:00Z", "actor": "rosa-account", "changed": []}""";

    static final String MINE = TEMPLATE.formatted(OWN, "\"programId\": \"hct-blood\",", true, 2, HISTORY);

    /** The same after somebody else saved it. */
    static final String THEIRS = TEMPLATE.formatted(OWN, "\"programId\": \"hct-blood\",", true, 3, HISTORY)
            .replace("Diploma <b>x</b>", "Constancia");

    static final String BUILT_IN =
            TEMPLATE.formatted("default.es", "", false, 1, "").replace("Diploma <b>x</b>", "Certificado");

    static final String ALL = """
            {"items": [
              {"templateId": "issuer.en", "language": "en", "version": 4, "inUse": false,
               "savedAt": "2026-11-19T10:00:00Z", "savedBy": "rosa-account"},
              {"templateId": "%s", "programId": "hct-blood", "language": "es", "version": 2, "inUse": true,
               "savedAt": "2026-11-21T10:00:00Z", "savedBy": "olga-account"}], "next": "bW9yZQ"}""".formatted(OWN);

    static final String CHOICE = """
            {"programId": "hct-blood", "title": "Extracción <i>de</i> sangre", "language": "es", "templates": [
              {"templateId": "%s", "state": "not-in-use", "version": 2},
              {"templateId": "issuer.es", "state": "missing"},
              {"templateId": "default.es", "state": "counts", "version": 1}]}""".formatted(OWN);

    private Templated() {}

    static void sayTo(Services services) {
        String own = TEMPLATES + "/" + OWN;
        services.say("GET /api/programs", 200, Answers.LIST);
        services.say("GET " + TEMPLATES, 200, ALL);
        services.say("GET " + own, 200, MINE);
        services.say("GET " + own + "/versions/1", 200, MINE);
        services.say("GET " + own + "/versions/2", 200, MINE);
        services.say("GET " + TEMPLATES + "/default.es", 200, BUILT_IN);
        services.say("GET /api/admin/certificate-template-choices/hct-blood", 200, CHOICE);
        for (String id : new String[] {OWN, "issuer.es", "default.es"}) {
            services.say("POST %s/%s/specimen".formatted(TEMPLATES, id), 200, "%PDF-");
            services.say("POST %s/%s/specimen.png".formatted(TEMPLATES, id), 200, "a picture");
        }
    }
}
