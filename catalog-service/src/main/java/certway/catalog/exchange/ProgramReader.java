package certway.catalog.exchange;

import certway.catalog.program.ContentJson;
import certway.catalog.program.Curriculum;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads one program's {@code program.yaml} and the files that it names. */
final class ProgramReader {

    static final int MAXIMUM_BYTES = 12 * 1024 * 1024;

    private final ContentFiles files;
    private final String folder;
    private final Faults faults;

    ProgramReader(ContentFiles files, String folder, Faults faults) {
        this.files = files;
        this.folder = folder;
        this.faults = faults;
    }

    /** The program, or nothing if it has faults. */
    Optional<ProgramContent> read() {
        int before = faults.count();
        String file = folder + "program.yaml";
        Optional<ProgramContent> content =
                files.text(file, faults).map(text -> program(YamlFile.read(file, text, faults)));
        content.filter(program -> ContentJson.bytes(program) > MAXIMUM_BYTES)
                .ifPresent(program -> faults.add(file, "the program is larger than %d bytes".formatted(MAXIMUM_BYTES)));
        return content.filter(program -> faults.count() == before);
    }

    private ProgramContent program(Node node) {
        Fields fields = node.fields();
        fields.required("format").integer(1, 1);
        ProgramId programId = new ProgramId(fields.required("programId").id());
        Slug slug = slug(fields.required("slug"));
        UnitLinks links = new UnitLinks();
        ImportedMaterial material = new ImportedMaterial(files, folder, faults, links);
        ProgramContent program = new ProgramContent(
                programId,
                slug,
                ProgramFields.about(fields),
                ProgramFields.classification(fields),
                ProgramFields.terms(fields),
                curriculum(fields, new ImportedUnits(material, files, faults), links),
                material.used());
        fields.end();
        return program;
    }

    private Slug slug(Node node) {
        String text = node.id();
        if (!folder.endsWith("/" + text + "/")) {
            node.fault("must be the name of the program's folder");
        }
        return Slug.parse(text).orElseGet(() -> {
            node.fault("is the address of something else");
            return new Slug(Node.STAND_IN);
        });
    }

    static Curriculum curriculum(Fields fields, UnitReader.Contents contents, UnitLinks links) {
        ModuleOrder order = fields.required("moduleOrder").oneOf(ModuleOrder.values(), ModuleOrder::text);
        UnitReader units = new UnitReader(contents);
        Set<String> moduleIds = new HashSet<>();
        var modules = fields.list("modules", 1, node -> units.module(node, moduleIds));
        CompletionReader completion = new CompletionReader(units.kinds());
        Node rule = fields.required("completion");
        links.check(units.kinds().keySet());
        return new Curriculum(
                order, contents.isStored() ? completion.readStored(rule) : completion.read(rule), modules);
    }
}
