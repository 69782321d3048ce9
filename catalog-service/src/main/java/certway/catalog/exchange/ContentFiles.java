package certway.catalog.exchange;

import certway.catalog.file.FileType;
import certway.catalog.file.Inspection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of an import by their path, as they came from a folder or a zip: what is in memory is bounded. */
public final class ContentFiles {

    static final int FILE_BYTES = 2 * 1024 * 1024;
    static final int FILES = 20_000;
    static final long ALL_BYTES = 100L * 1024 * 1024;

    private static final String PROGRAMS = "programs/";

    private final SortedMap<String, Inspection.Bytes> files;

    private ContentFiles(SortedMap<String, Inspection.Bytes> files) {
        this.files = files;
    }

    /** How large a file with this name may be; text is the smallest. */
    static long limit(String path) {
        return FileType.named(path).map(FileType::maximumBytes).orElse((long) FILE_BYTES);
    }

    static ContentFiles of(Map<String, byte[]> files) {
        Map<String, Inspection.Bytes> opened = new HashMap<>();
        files.forEach((path, bytes) -> opened.put(path, () -> new ByteArrayInputStream(bytes)));
        return ofAny(opened);
    }

    /** The files below {@code programs/}, which may itself stand in one folder, as zip tools like to do. */
    static ContentFiles ofAny(Map<String, Inspection.Bytes> files) {
        SortedMap<String, Inspection.Bytes> visible = new TreeMap<>(files);
        visible.keySet().removeIf(path -> path.startsWith("__MACOSX/") || ("/" + path).contains("/."));
        boolean plain = visible.keySet().stream().anyMatch(path -> path.startsWith(PROGRAMS));
        String top = plain || visible.isEmpty()
                ? ""
                : visible.firstKey().substring(0, visible.firstKey().indexOf('/') + 1);
        SortedMap<String, Inspection.Bytes> below = new TreeMap<>();
        visible.forEach((path, bytes) -> {
            if (path.startsWith(top + PROGRAMS)) {
                below.put(path.substring(top.length()), bytes);
            }
        });
        return new ContentFiles(below);
    }

    /** The paths of the programs' folders, each with a slash at its end. */
    SortedSet<String> programFolders() {
        SortedSet<String> folders = new TreeSet<>();
        for (String path : files.keySet()) {
            int end = path.indexOf('/', PROGRAMS.length());
            if (end > 0) {
                folders.add(path.substring(0, end + 1));
            }
        }
        return folders;
    }

    SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** The bytes of a file that is there. */
    InputStream open(String path) throws IOException {
        Inspection.Bytes bytes = files.get(path);
        if (bytes == null) {
            throw new NoSuchFileException(path);
        }
        return bytes.open();
    }

    /** The text of a file, with plain line ends; a fault and nothing if it is not there or not UTF-8. */
    Optional<String> text(String path, Faults faults) {
        if (!has(path)) {
            faults.add(path, "the file is missing");
            return Optional.empty();
        }
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(FILE_BYTES + 1);
            if (bytes.length > FILE_BYTES) {
                faults.add(path, "the file is larger than %d bytes".formatted(FILE_BYTES));
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                notUtf8(path, faults);
                return Optional.empty();
            }
            return Optional.of(text.replace("\uFEFF", "").replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            notUtf8(path, faults);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private void notUtf8(String path, Faults faults) {
        try (InputStream in = open(path)) {
            TextEncoding encoding = TextEncoding.of(in.readNBytes(FILE_BYTES));
            faults.add(path, encoding.line(), "", encoding.fault());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
