package certway.credential.template.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour as #rrggbb, for text on white paper. */
final class Colour {

    /** What WCAG 2.2 asks for (1.4.3), in tenths. */
    static final int LEAST_TENTHS = 45;

    private static final Pattern TEXT = Pattern.compile("#[0-9a-fA-F]{6}");

    private Colour() {}

    static boolean isOne(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Its contrast on white in tenths, rounded down: 1.0 is white itself, 21.0 is black. */
    static int contrastTenths(String colour) {
        return (int) Math.floor(10 * 1.05 / (luminance(colour.toLowerCase(Locale.ROOT)) + 0.05));
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int from) {
        double share = Integer.parseInt(colour, from, from + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
