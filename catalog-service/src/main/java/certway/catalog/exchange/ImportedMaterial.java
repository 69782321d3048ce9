package certway.catalog.exchange;

import certway.catalog.file.Inspection;
import certway.catalog.file.PackageZip;
import certway.catalog.program.MarkdownReference;
import certway.catalog.program.MarkdownScan;
import certway.catalog.program.ProgramFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The files of an import: paths are relative to the file in which they stand, and never lead out of the program's folder. */
final class ImportedMaterial implements Material {

    private static final int PATH = 300;

    private final ContentFiles files;
    private final String folder;
    private final Faults faults;
    private final UnitLinks links;
    private final Map<String, ProgramFile> used = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();

    ImportedMaterial(ContentFiles files, String folder, Faults faults, UnitLinks links) {
        this.files = files;
        this.folder = folder;
        this.faults = faults;
        this.links = links;
    }

    /** The files that the program was found to use, by path within the program. */
    Map<String, ProgramFile> used() {
        return used;
    }

    /** Where in the import the file is that the node names, if it is there. */
    Optional<String> path(Node node) {
        int before = faults.count();
        String relative = node.text(Node.Style.LINE, PATH);
        if (faults.count() > before || node.isAbsent()) {
            return Optional.empty();
        }
        return path(node.file(), relative, node::fault).map(path -> folder + path);
    }

    @Override
    public String file(Node node, FileUse use) {
        int before = faults.count();
        String relative = node.text(Node.Style.LINE, PATH);
        if (faults.count() > before || node.isAbsent()) {
            return Node.STAND_IN;
        }
        return path(node.file(), relative, node::fault)
                .filter(path -> use(path, use, node::fault))
                .orElse(Node.STAND_IN);
    }

    @Override
    public String text(Node node) {
        String text = node.text(Node.Style.RICH, TEXT);
        MarkdownScan scan = MarkdownScan.of(text);
        return resolve(scan, node.file(), (line, message) -> node.fault(message));
    }

    @Override
    public String textOrFile(Node node) {
        return path(node).map(this::markdown).orElse(Node.STAND_IN);
    }

    /** The text of a file of Markdown. */
    String markdown(String path) {
        String text = files.text(path, faults).orElse("");
        if (text.isBlank()) {
            faults.add(path, "the file is empty");
        }
        if (text.length() > TEXT) {
            faults.add(path, "the file has more than %d characters".formatted(TEXT));
            return Node.STAND_IN;
        }
        MarkdownScan scan = MarkdownScan.of(text);
        scan.faults().forEach(fault -> faults.add(path, fault.line(), "", fault.message()));
        return resolve(scan, path, (line, message) -> faults.add(path, line, "", message))
                .strip();
    }

    @Override
    public String page(Node node, String htmlPackage) {
        String page = node.text(Node.Style.LINE, PATH);
        if (used.containsKey(htmlPackage) && !pages(folder + htmlPackage).contains(page)) {
            node.fault("the package has no page %s".formatted(page));
        }
        return page;
    }

    private Set<String> pages(String path) {
        try (InputStream zip = files.open(path)) {
            return PackageZip.pages(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The text with the paths of its images as they are within the program. */
    private String resolve(MarkdownScan scan, String file, BiConsumer<Integer, String> fault) {
        for (MarkdownReference reference : scan.references()) {
            switch (reference.kind()) {
                case UNIT -> links.add(reference.target(), message -> fault.accept(reference.line(), message));
                case IMAGE ->
                    path(file, reference.target(), message -> fault.accept(reference.line(), message))
                            .ifPresent(path ->
                                    use(path, FileUse.PICTURE, message -> fault.accept(reference.line(), message)));
                case FACT -> {
                    // facts have a life of their own; publishing asks whether they may be cited
                }
            }
        }
        return scan.withImages(path -> within(file, path).orElse(path));
    }

    private Optional<String> path(String file, String relative, Consumer<String> fault) {
        Optional<String> path = within(file, relative);
        if (path.isEmpty()) {
            fault.accept("must be a path within the program's folder");
            return path;
        }
        if (!files.has(folder + path.get())) {
            fault.accept("the file %s is missing".formatted(folder + path.get()));
            return Optional.empty();
        }
        return path;
    }

    private Optional<String> within(String file, String relative) {
        return RelativePath.resolve(RelativePath.folder(file.substring(folder.length())), relative);
    }

    private boolean use(String path, FileUse use, Consumer<String> fault) {
        if (refused.contains(path)) {
            return false;
        }
        ProgramFile known = used.get(path);
        if (known == null) {
            switch (Inspection.of(path, () -> files.open(folder + path))) {
                case Inspection.Refused(String reason) -> {
                    refused.add(path);
                    faults.add(folder + path, reason);
                    return false;
                }
                case Inspection.Accepted accepted -> {
                    known = new ProgramFile(accepted.sha256(), accepted.type().mediaType(), accepted.bytes());
                    used.put(path, known);
                }
            }
        }
        if (!use.allows(known.type())) {
            fault.accept("must be %s".formatted(use.description()));
            return false;
        }
        return true;
    }
}
