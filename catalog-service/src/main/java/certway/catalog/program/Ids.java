package certway.catalog.program;

import java.util.regex.Pattern;

/** What every id and slug of the program format looks like. */
public final class Ids {

    public static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{1,63}");

    private Ids() {}

    public static boolean isId(String text) {
        return PATTERN.matcher(text).matches();
    }
}
