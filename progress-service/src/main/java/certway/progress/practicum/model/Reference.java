package certway.progress.practicum.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names an entry or a signature within its log: short, since a study has a hundred of them. */
public record Reference(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{12}");
    private static final int BYTES = 9;

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is no reference".formatted(value));
        }
    }

    public static Reference random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /** A function of the parts, so that asking for the same twice gives it once. */
    public static Reference of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                digest.update("%d:".formatted(bytes.length).getBytes(UTF_8));
                digest.update(bytes);
            }
            return of(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Reference of(byte[] bytes) {
        return new Reference(Base64.getUrlEncoder().encodeToString(bytes));
    }
}
