package certway.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int COMMENT_BYTES = 65_535;

    private final byte[] zip;
    private final Faults faults;
    private final InstantSource clock;
    private final Instant deadline;
    private final Map<String, byte[]> files = new HashMap<>();
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
        Zip reader = new Zip(zip, faults, clock);
        try {
            reader.readEntries();
        } catch (IOException | IllegalArgumentException e) {
            faults.add("", "the zip is damaged: " + e.getMessage());
        }
        return ContentFiles.of(faults.isEmpty() ? reader.files : Map.of());
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
        int announced = announcedEntries();
        if (announced != entries) {
            faults.add("", "the zip is damaged: %d entries, its directory has %d".formatted(entries, announced));
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
        if (!entry.isDirectory() && files.put(name, content) != null) {
            faults.add(name, "the file is in the zip twice");
            return false;
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

    /** How many entries the directory at the end of the zip has. */
    private int announcedEntries() throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int last = zip.length - END_BYTES;
        for (int at = last; at >= Math.max(0, last - COMMENT_BYTES); at--) {
            if (buffer.getInt(at) == END_SIGNATURE) {
                return Short.toUnsignedInt(buffer.getShort(at + 10));
            }
        }
        throw new IOException("its end is missing");
    }
}
