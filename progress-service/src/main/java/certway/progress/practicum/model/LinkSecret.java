package certway.progress.practicum.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What makes a link a key: 128 random bits. It is handed out once and never kept. */
public record LinkSecret(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{22}");
    private static final int BYTES = 16;

    public LinkSecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no secret of a link");
        }
    }

    public static LinkSecret random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret that a request names; empty if no link can have it. */
    public static Optional<LinkSecret> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new LinkSecret(value)) : Optional.empty();
    }

    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[not shown]";
    }
}
