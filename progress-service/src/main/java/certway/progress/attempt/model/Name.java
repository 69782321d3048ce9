package certway.progress.attempt.model;

import java.util.regex.Pattern;

/** The form of every id inside a program; it is also safe as a field name in a document. */
public final class Name {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Name() {}

    public static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    /** Returns the value, or refuses one that is no name. */
    public static String checked(String value) {
        if (!isOne(value)) {
            throw new IllegalArgumentException("'%s' is no id within a program".formatted(value));
        }
        return value;
    }
}
