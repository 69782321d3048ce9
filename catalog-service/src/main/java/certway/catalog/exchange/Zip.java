package certway.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip within fixed bounds of entries, bytes, compression and time. Entries are read one after the other from the front,
 * so that overlapping ones cannot be counted twice, and must be as many as the directory at the end says.
 */
public final class Zip {

    private static final long RATIO = 200;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int NAME_LENGTH = 300;

    private final byte[] zip;
    private final Faults faults;
    private final InstantSource clock;
    private final Instant deadline;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> plainNames = new HashSet<>();
    private int entries;
    private long bytes;

    private Zip(byte[] zip, Faults faults, InstantSource clock) {
        this.zip = zip;
        this.faults = faults;
        this.clock = clock;
        this.deadline = clock.instant().plus(TIME);
    }

    /** The files of the zip; a zip with any fault of its own has none. */
    public static ContentFiles read(byte[] zip, Faults faults, InstantSource clock) {
        return ContentFiles.of(files(zip, faults, clock));
    }

    /** The files of any zip by path; a zip with any fault of its own has none. */
    public static SortedMap<String, byte[]> files(byte[] zip, Faults faults, InstantSource clock) {
        Zip reader = new Zip(zip, faults, clock);
        try {
            reader.readEntries();
        } catch (IOException | IllegalArgumentException e) {
            faults.add("", "the zip is damaged: " + e.getMessage());
        }
        return faults.isEmpty() ? reader.files : new TreeMap<>();
    }

    private void readEntries() throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                if (!isWithinBounds() || !read(in, entry)) {
                    return;
                }
            }
        }
        if (!ZipDirectory.names(zip).equals(names)) {
            faults.add("", "the zip is damaged: its directory names other entries than it has");
        }
    }

    private boolean isWithinBounds() {
        if (entries > ContentFiles.FILES) {
            faults.add("", "the zip has more than %d entries".formatted(ContentFiles.FILES));
            return false;
        }
        if (clock.instant().isAfter(deadline)) {
            faults.add("", "the zip takes longer than %d seconds to read".formatted(TIME.toSeconds()));
            return false;
        }
        return true;
    }

    private boolean read(ZipInputStream in, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (!isSafe(name)) {
            faults.add(name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name, "the path is not allowed");
            return false;
        }
        names.add(name);
        if (!plainNames.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            faults.add(name, "the file is in the zip twice, or under names that differ only in case");
            return false;
        }
        int limit = Math.toIntExact(ContentFiles.limit(name));
        int room = Math.toIntExact(ContentFiles.ALL_BYTES - bytes);
        byte[] content = in.readNBytes(Math.min(limit, room) + 1);
        bytes += content.length;
        if (content.length > limit) {
            faults.add(name, "the file is larger than %d bytes".formatted(limit));
            return false;
        }
        if (bytes > ContentFiles.ALL_BYTES || bytes > RATIO * zip.length) {
            faults.add(
                    "",
                    "the zip unpacks to more than %d bytes or %d times its size"
                            .formatted(ContentFiles.ALL_BYTES, RATIO));
            return false;
        }
        if (!entry.isDirectory()) {
            files.put(name, content);
        }
        return true;
    }

    private static boolean isSafe(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_LENGTH
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')
                && !name.startsWith("/")
                && Arrays.stream(name.split("/", -1)).noneMatch(List.of("..", ".")::contains);
    }
}
