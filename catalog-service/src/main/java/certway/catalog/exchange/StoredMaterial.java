package certway.catalog.exchange;

import certway.catalog.program.MarkdownReference;
import certway.catalog.program.MarkdownScan;
import certway.catalog.program.ProgramFile;
import java.util.Map;

/** The files that content has: paths are those within the program. */
final class StoredMaterial implements Material {

    private static final int PATH = 300;

    private final Map<String, ProgramFile> files;
    private final UnitLinks links;

    StoredMaterial(Map<String, ProgramFile> files, UnitLinks links) {
        this.files = files;
        this.links = links;
    }

    @Override
    public String file(Node node, FileUse use) {
        String path = node.text(Node.Style.LINE, PATH);
        check(node, path, use);
        return path;
    }

    @Override
    public String text(Node node) {
        String text = node.text(Node.Style.RICH, TEXT);
        for (MarkdownReference reference : MarkdownScan.of(text).references()) {
            switch (reference.kind()) {
                case UNIT -> links.add(reference.target(), node::unfinished);
                case IMAGE -> check(node, reference.target(), FileUse.PICTURE);
                case FACT -> {
                    // facts have a life of their own; publishing asks whether they may be cited
                }
            }
        }
        return text;
    }

    @Override
    public String textOrFile(Node node) {
        return text(node);
    }

    @Override
    public String page(Node node, String htmlPackage) {
        return node.text(Node.Style.LINE, PATH);
    }

    private void check(Node node, String path, FileUse use) {
        ProgramFile file = files.get(path);
        if (path.equals(Node.STAND_IN)) {
            return;
        }
        if (file == null) {
            node.unfinished("the program has no file %s".formatted(path));
        } else if (!use.allows(file.type())) {
            node.fault("must be %s".formatted(use.description()));
        }
    }
}
