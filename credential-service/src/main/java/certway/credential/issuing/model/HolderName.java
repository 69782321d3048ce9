package certway.credential.issuing.model;

import java.text.Normalizer;
import java.util.Optional;

/** A learner's name as it is printed: any script and direction, but nothing that hides or turns around what is beside it. */
public record HolderName(String value) {

    private static final int MAXIMUM_LENGTH = 300;

    public HolderName {
        if (value.isBlank() || !value.equals(cleaned(value))) {
            throw new IllegalArgumentException("not a name to print");
        }
    }

    /** The name that an account has, without control characters, and cut where it is endless. */
    public static HolderName of(String name) {
        return new HolderName(cleaned(name));
    }

    /** Both names of an account as one; empty if it has neither. */
    public static Optional<HolderName> of(String first, String last) {
        String name = cleaned(first + " " + last);
        return name.isEmpty() ? Optional.empty() : Optional.of(new HolderName(name));
    }

    private static String cleaned(String name) {
        String visible = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\p{Co}\\p{Cs}]", "")
                .strip()
                .replaceAll("\\s+", " ");
        int letters = visible.codePointCount(0, visible.length());
        return letters <= MAXIMUM_LENGTH
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, MAXIMUM_LENGTH))
                        .strip();
    }
}
