package certway.catalog.authoring;

import certway.platform.web.Problems;

/** How long a page may be. */
final class Paging {

    private static final int LONGEST = 100;

    private Paging() {}

    static int limit(int asked) {
        if (asked < 1 || asked > LONGEST) {
            throw Problems.invalid("limit", "is between 1 and %d".formatted(LONGEST));
        }
        return asked;
    }
}
