package certway.catalog.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of an import by their path, as they came from a folder or a zip: small enough to be held in memory. */
final class ContentFiles {

    static final int FILE_BYTES = 2 * 1024 * 1024;
    static final int FILES = 20_000;
    static final long ALL_BYTES = 100L * 1024 * 1024;

    private static final String PROGRAMS = "programs/";

    private final SortedMap<String, byte[]> files;

    private ContentFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** The files below {@code programs/}, which may itself stand in one folder, as zip tools like to do. */
    static ContentFiles of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> visible = new TreeMap<>(files);
        visible.keySet().removeIf(path -> path.startsWith("__MACOSX/") || ("/" + path).contains("/."));
        boolean plain = visible.keySet().stream().anyMatch(path -> path.startsWith(PROGRAMS));
        String top = plain || visible.isEmpty()
                ? ""
                : visible.firstKey().substring(0, visible.firstKey().indexOf('/') + 1);
        SortedMap<String, byte[]> below = new TreeMap<>();
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
    InputStream open(String path) throws NoSuchFileException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new NoSuchFileException(path);
        }
        return new ByteArrayInputStream(bytes);
    }

    /** The text of a file, with plain line ends; a fault and nothing if it is not there or not UTF-8. */
    Optional<String> text(String path, Faults faults) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            faults.add(path, "the file is missing");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.replace("\uFEFF", "").replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            faults.add(path, "the file is not UTF-8");
            return Optional.empty();
        }
    }
}
