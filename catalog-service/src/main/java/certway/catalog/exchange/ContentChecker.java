package certway.catalog.exchange;

import certway.catalog.file.FileType;
import certway.catalog.program.ContentFault;
import certway.catalog.program.ContentFault.Severity;
import certway.catalog.program.ContentFaults;
import certway.catalog.program.ContentJson;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Holds content against the same readers that an import uses. */
@Component
public final class ContentChecker implements ContentFaults {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    @Override
    public List<ContentFault> of(ProgramContent content) {
        Faults faults = new Faults();
        Node root = new Node(faults, "", "", JsonTree.of(ContentJson.tree(content)));
        read(root, content);
        if (ContentJson.bytes(content) > ProgramReader.MAXIMUM_BYTES) {
            root.fault("the program is larger than %d bytes".formatted(ProgramReader.MAXIMUM_BYTES));
        }
        return faults.all().stream()
                .map(fault -> new ContentFault(
                        fault.pointer(),
                        fault.message(),
                        faults.isUnfinished(fault) ? Severity.UNFINISHED : Severity.MALFORMED))
                .toList();
    }

    private static void read(Node root, ProgramContent content) {
        UnitLinks links = new UnitLinks();
        Fields fields = root.fields();
        fields.required("programId").id();
        fields.required("slug").id();
        Fields about = fields.required("about").fields();
        ProgramFields.about(about);
        about.end();
        Fields classification = fields.required("classification").fields();
        ProgramFields.classification(classification);
        classification.end();
        Fields terms = fields.required("terms").fields();
        ProgramFields.terms(terms);
        terms.end();
        Fields curriculum = fields.required("curriculum").fields();
        ProgramReader.curriculum(curriculum, new StoredUnits(new StoredMaterial(content.files(), links)), links);
        curriculum.end();
        fields.optional("files").ifPresent(node -> content.files().forEach((path, file) -> check(node, path, file)));
        fields.end();
    }

    private static void check(Node files, String path, ProgramFile file) {
        Fields fields = files.fields();
        Node node = fields.required(path);
        if (!RelativePath.resolve("", path).equals(Optional.of(path))) {
            node.fault("must be named by a path within the program's folder");
        }
        Fields described = node.fields();
        described.required("sha256").matching(SHA_256, "64 hexadecimal digits");
        Optional<FileType> type = FileType.of(file.type());
        if (type.isEmpty() || !type.equals(FileType.named(path))) {
            described.required("type").fault("does not fit the name of the file");
        }
    }
}
