package certway.catalog.exchange.foreign;

import certway.catalog.file.FileType;
import certway.catalog.file.Inspection;
import certway.catalog.program.ProgramFile;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pictures of pages; those that may be served are kept and named by the program. */
final class CartridgePictures {

    private static final Set<FileType> TYPES = Set.of(FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.SVG);
    private static final int FILES = 100;

    private final CartridgeResources resources;
    private final Keeper keeper;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, ProgramFile> files = new TreeMap<>();

    CartridgePictures(CartridgeResources resources, Keeper keeper) {
        this.resources = resources;
        this.keeper = keeper;
    }

    /** Looks into a file and keeps it unless it must be refused. */
    @FunctionalInterface
    interface Keeper {
        Inspection keep(String name, Inspection.Bytes bytes);
    }

    /** The files that the program uses, by path. */
    Map<String, ProgramFile> files() {
        return files;
    }

    boolean isTaken(String file) {
        return paths.containsKey(file);
    }

    Optional<String> path(String page, String source) {
        return resources.relative(page, source).flatMap(this::path);
    }

    private Optional<String> path(String file) {
        String known = paths.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FileType> type = FileType.named(file).filter(TYPES::contains);
        if (type.isEmpty() || files.size() >= FILES) {
            return Optional.empty();
        }
        byte[] bytes = Objects.requireNonNull(resources.files().get(file));
        return switch (keeper.keep(file, () -> new ByteArrayInputStream(bytes))) {
            case Inspection.Refused refused -> Optional.empty();
            case Inspection.Accepted accepted -> {
                String extension = file.substring(file.lastIndexOf('.')).toLowerCase(Locale.ROOT);
                String path = "figures/picture-%d%s".formatted(files.size() + 1, extension);
                files.put(
                        path, new ProgramFile(accepted.sha256(), accepted.type().mediaType(), accepted.bytes()));
                paths.put(file, path);
                yield Optional.of(path);
            }
        };
    }
}
