package certway.web;

/** What the catalog answers about facts. */
final class Facts {

    static final String DISPUTED = """
            {"id": "wage", "topic": "wages", "title": "Median wage", "statistic": "median", "state": "disputed",
             "current": true, "sourcesDiffer": true,
             "value": {"figure": {"amount": 60780, "unit": "USD a year"}, "display": "$60,780 a year"},
             "population": "Technicians", "place": "United States", "period": "May 2023", "asOf": "2023-05-31",
             "reviewBy": "2027-09-30", "note": "Half earned more.",
             "sources": [
               {"title": "Article A", "publisher": "A", "edition": "2025", "says": {"display": "$57,380 a year"}},
               {"title": "Handbook", "publisher": "BLS", "edition": "2023", "url": "https://www.bls.gov/ooh/",
                "says": {"display": "$60,780 a year"}, "note": "Of the group"}],
             "resolution": {"value": {"display": "$60,780 a year"}, "reason": "The first is of the year before.",
               "at": "2026-10-05T09:00:00Z"}}""";

    static final String AGREED = """
            {"id": "cycle", "topic": "certification", "title": "Length of a cycle", "statistic": "count",
             "state": "agreed", "current": true, "sourcesDiffer": false, "value": {"display": "3 years"},
             "population": "Holders", "period": "2023", "asOf": "2023-05-31", "reviewBy": "2027-09-30",
             "sources": [{"title": "Program", "publisher": "AMT", "edition": "2023", "says": {"display": "3 years"}}]}""";

    static final String EXPIRED = """
            {"id": "old", "topic": "wages", "title": "An old wage", "statistic": "mean", "state": "expired",
             "current": false, "sourcesDiffer": false, "population": "All", "period": "2001", "asOf": "2001-05-31",
             "reviewBy": "2002-09-30", "sources": [{"title": "Book", "publisher": "B", "edition": "2001"}]}""";

    static final String LIST = "{\"items\": [%s, %s]}".formatted(AGREED, DISPUTED);

    private Facts() {}
}
