package certway.credential.issuing.model;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The id of a credential in the world: printed, scanned and typed. 130 random bits in letters and digits that nobody confuses,
 * so that nobody finds one by trying, and a function of nothing, so that who knows a learner cannot compute it.
 */
public record PublicId(String value) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final Pattern FORMAT = Pattern.compile("[%s]{%d}".formatted(ALPHABET, LENGTH));

    public PublicId {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("not a public id");
        }
    }

    public static PublicId fresh(RandomGenerator random) {
        StringBuilder value = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PublicId(value.toString());
    }

    /** The id that somebody typed; empty if it can be none. */
    public static Optional<PublicId> parse(String typed) {
        return FORMAT.matcher(typed).matches() ? Optional.of(new PublicId(typed)) : Optional.empty();
    }
}
