package certway.catalog;

/** What is sent to the catalog to change its facts. */
final class FactBodies {

    private FactBodies() {}

    static String newFact(String id, long amount) {
        return "{\"id\": \"%s\", \"reason\": \"Because\", \"fact\": %s}".formatted(id, fact(amount, "A wage"));
    }

    static String changed(long amount, String title) {
        return "{\"reason\": \"Because\", \"fact\": %s}".formatted(fact(amount, title));
    }

    private static String fact(long amount, String title) {
        return """
                {"topic": "test-wages", "title": "%s", "statistic": "median", "population": "Everybody", "period": "2023",
                 "asOf": "2023-05-31", "reviewBy": "2030-01-01", "sources": [{"title": "A survey", "publisher": "Somebody",
                 "edition": "2023", "says": {"amount": %d, "unit": "USD a year"}}]}""".formatted(title, amount);
    }

    static String statement(long amount) {
        return """
                {"reason": "Somebody else counted", "statement": {"title": "Another survey", "publisher": "Somebody",
                 "edition": "2024", "says": {"amount": %d, "unit": "USD a year"}}}""".formatted(amount);
    }

    static String resolution(long amount, String reason) {
        return "{\"reason\": \"%s\", \"value\": {\"amount\": %d, \"unit\": \"USD a year\"}}".formatted(reason, amount);
    }
}
