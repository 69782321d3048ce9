package certway.desk.audit;

import certway.desk.digest.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What shows that entries of the log are as they were: a link of a chain, each with the digest of the one before. docs/audit.md
 * says how the digests are made, so that anybody can make them.
 *
 * @param number counts from 1 without a gap
 * @param previous the digest of the seal before; of the first one {@link #NOTHING}
 * @param entries in the order in which they were sealed
 * @param digest of all the others
 */
record Seal(long number, Instant at, String previous, List<Entry> entries, String digest) {

    /** What the first seal follows. */
    static final String NOTHING = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What is sealed of an entry.
     *
     * @param reason the digest of its reason; null if it has none
     */
    record Entry(String id, String digest, @Nullable String reason) {}

    /** The seal that follows, or the first one. */
    static Seal after(Optional<Seal> last, Instant at, List<Entry> entries) {
        long number = last.map(Seal::number).orElse(0L) + 1;
        String previous = last.map(Seal::digest).orElse(NOTHING);
        return new Seal(number, at, previous, entries, digest(number, at, previous, entries));
    }

    /** Whether nobody changed the seal itself. */
    boolean isWhole() {
        return digest.equals(digest(number, at, previous, entries));
    }

    List<String> ids() {
        return entries.stream().map(Entry::id).toList();
    }

    private static String digest(long number, Instant at, String previous, List<Entry> entries) {
        List<@Nullable String> parts = new ArrayList<>(List.of(Long.toString(number), at.toString(), previous));
        for (Entry entry : entries) {
            parts.add(entry.id());
            parts.add(entry.digest());
        }
        return digest(parts);
    }

    /** The SHA-256 of a JSON array of texts. */
    static String digest(@Nullable String... parts) {
        return digest(Arrays.asList(parts));
    }

    private static String digest(List<@Nullable String> parts) {
        return Sha256.of(JSON.writeValueAsString(parts));
    }
}
