package certway.web;

/** What the enrolment service answers about webhooks. */
final class Hooks {

    static final String API = "/api/webhooks";
    static final String OPTIONS = "GET /api/webhook-options";
    static final String ID = "4b1c-wallet";
    static final String SECRET = "whsec_c2VjcmV0LW9mLXRlc3Rz";

    private static final String START = """
            {"webhookId": "%s", "revision": 3, "name": "Badge <b>wallet</b>", "url": "https://wallet.example/hook",
             "types": ["certway.program.completed.v1", "certway.something.new.v1"], "programs": ["hct-next"],
             "createdAt": "2026-11-01T09:30:00Z",""".formatted(ID);

    static final String ACTIVE = START + "\"state\": \"active\"}";

    static final String FAILING = START + "\"state\": \"active\", \"failingSince\": \"2026-11-19T08:00:00Z\"}";

    static final String PAUSED = stopped("paused", "paused");

    /** With a secret that is not shown a second time. */
    static final String MADE = START + "\"state\": \"active\", \"secret\": \"%s\"}".formatted(SECRET);

    static final String RENEWED = START + """
            "state": "active", "secret": "%s", "previousSecretUntil": "2026-11-22T10:00:00Z"}""".formatted(SECRET);

    static final String REPLAYING = START + """
            "state": "active", "replay": {"from": "2026-11-01T00:00:00Z", "askedAt": "2026-11-20T11:00:00Z"}}""";

    static final String OF_A_SPONSOR = """
            {"webhookId": "seats", "revision": 1, "name": "Staff system", "url": "https://harbor.example/seats",
             "types": ["certway.seat.changed.v1"], "programs": [], "sponsorId": "harbor", "state": "active",
             "createdAt": "2026-11-02T09:30:00Z"}""";

    static final String OPTIONS_OF_OPERATORS = """
            {"types": ["certway.enrollment.activated.v1", "certway.program.completed.v1"], "sponsors": []}""";

    static final String OPTIONS_OF_A_SPONSOR =
            "{\"types\": [], \"sponsors\": [{\"sponsorId\": \"harbor\", \"name\": \"Harbor <b>Hospital</b>\"}]}";

    static final String SPONSORS = """
            [{"sponsorId": "harbor", "name": "Harbor <b>Hospital</b>"}, {"sponsorId": "st-mary", "name": "St. Mary"}]""";

    private static final String DELIVERY = """
            {"deliveryId": "%s", "eventId": "e-%1$s", "type": "certway.program.completed.v1",
             "subject": "6f1d0a52", "at": "2026-11-20T09:30:00Z",""";

    static final String WAITING = DELIVERY.formatted("d3") + """
            "kind": "event", "state": "waiting", "nextAttemptAt": "2026-11-20T09:45:00Z",
            "attempts": [{"at": "2026-11-20T09:30:01Z", "millis": 10000, "cause": "timeout"},
                         {"at": "2026-11-20T09:35:01Z", "millis": 120, "status": 503}],
            "body": "{\\"learner\\": \\"<script>\\"}"}""";

    static final String DELIVERED = DELIVERY.formatted("d2") + """
            "kind": "replay", "state": "delivered",
            "attempts": [{"at": "2026-11-20T09:30:01Z", "millis": 80, "status": 204}], "body": "{}"}""";

    static final String TEST = DELIVERY.formatted("d1") + """
            "kind": "test", "state": "failed",
            "attempts": [{"at": "2026-11-20T09:30:01Z", "millis": 5, "cause": "address-refused"}], "body": "{}"}""";

    static final String FAULTS = """
            {"type": "urn:problem:invalid-request", "errors": [{"pointer": "/name"}, {"pointer": "/url"},
              {"pointer": "/types"}, {"pointer": "/programs/0"}]}""";

    private Hooks() {}

    static String stopped(String state, String cause) {
        return START + """
                "state": "%s", "stopped": {"at": "2026-11-20T10:00:00Z", "cause": "%s"}}""".formatted(state, cause);
    }

    static String webhook() {
        return "%s/%s".formatted(API, ID);
    }

    static String items(String... items) {
        return "{\"items\": [%s]}".formatted(String.join(", ", items));
    }

    static void sayTo(Services services) {
        services.say("GET " + API, 200, "{\"items\": [%s, %s], \"next\": \"bW9yZQ\"}".formatted(FAILING, OF_A_SPONSOR));
        services.say(OPTIONS, 200, OPTIONS_OF_OPERATORS);
        services.say("GET " + webhook(), 200, ACTIVE, "ETag", "\"3\"");
        services.say("GET " + API + "/seats", 200, OF_A_SPONSOR, "ETag", "\"1\"");
        services.say("GET " + API + "/seats/deliveries", 200, items());
        String deliveries = "GET %s/deliveries".formatted(webhook());
        services.say(
                deliveries,
                200,
                "{\"items\": [%s, %s, %s], \"next\": \"ZWFybGllcg\"}".formatted(WAITING, DELIVERED, TEST));
        services.say(deliveries + "/d1", 200, TEST);
        services.say(deliveries + "/d2", 200, DELIVERED);
        services.say(deliveries + "/d3", 200, WAITING);
    }
}
