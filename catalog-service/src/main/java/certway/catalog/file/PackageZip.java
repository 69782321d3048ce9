package certway.catalog.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks HTML packages, one entry after the other, within bounds. */
public final class PackageZip {

    static final int ENTRIES = 2_000;
    static final int ENTRY_BYTES = 20 * 1024 * 1024;
    static final long ALL_BYTES = 100L * 1024 * 1024;

    private static final int NAME_LENGTH = 300;

    /** Takes one file after the other. */
    @FunctionalInterface
    interface Entries {
        void take(String path, byte[] bytes) throws IOException;
    }

    private final ZipInputStream zip;
    private final Set<String> names = new TreeSet<>();
    private long bytes;

    private PackageZip(ZipInputStream zip) {
        this.zip = zip;
    }

    /** Why a zip is no package; nothing if it is one. */
    static Optional<String> refusal(InputStream in) throws IOException {
        try {
            Set<String> names = unpack(in, (path, bytes) -> {});
            boolean hasPage = names.stream().anyMatch(PackageZip::isPage);
            return hasPage ? Optional.empty() : Optional.of("the package has no HTML page");
        } catch (EOFException e) {
            return Optional.of("the package is refused: it breaks off");
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.of("the package is refused: " + e.getMessage());
        }
    }

    /** The paths of the HTML pages of a package that was accepted. */
    public static Set<String> pages(InputStream in) throws IOException {
        Set<String> pages = new TreeSet<>(unpack(in, (path, bytes) -> {}));
        pages.removeIf(path -> !isPage(path));
        return pages;
    }

    /** Hands out every file of the package; answers their paths. */
    static Set<String> unpack(InputStream in, Entries entries) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            return new PackageZip(zip).unpack(entries);
        }
    }

    private Set<String> unpack(Entries entries) throws IOException {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            count++;
            if (count > ENTRIES) {
                throw new ZipException("it has more than %d entries".formatted(ENTRIES));
            }
            if (!isSafe(entry.getName())) {
                throw new ZipException("an entry has a path that is not allowed");
            }
            byte[] content = read(entry.getName());
            if (!entry.isDirectory()) {
                if (!names.add(entry.getName())) {
                    throw new ZipException("%s is in it twice".formatted(entry.getName()));
                }
                entries.take(entry.getName(), content);
            }
        }
        return names;
    }

    private byte[] read(String name) throws IOException {
        byte[] content = zip.readNBytes(ENTRY_BYTES + 1);
        bytes += content.length;
        if (content.length > ENTRY_BYTES) {
            throw new ZipException("%s is larger than %d bytes".formatted(name, ENTRY_BYTES));
        }
        if (bytes > ALL_BYTES) {
            throw new ZipException("it unpacks to more than %d bytes".formatted(ALL_BYTES));
        }
        return content;
    }

    private static boolean isPage(String path) {
        return WebType.of(path).startsWith("text/html");
    }

    private static boolean isSafe(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_LENGTH
                && !name.startsWith("/")
                && name.chars().noneMatch(c -> Character.isISOControl(c) || "\\:;%?#".indexOf(c) >= 0)
                && Arrays.stream(name.split("/")).noneMatch(List.of("", ".", "..")::contains);
    }
}
