package certway.catalog.exchange.foreign;

import certway.catalog.authoring.BeginDraft;
import certway.catalog.authoring.BeginDraft.Beginning;
import certway.catalog.exchange.Fault;
import certway.catalog.exchange.Faults;
import certway.catalog.exchange.Zip;
import certway.catalog.exchange.foreign.ImportQuestions.Unreadable;
import certway.catalog.file.StoredFiles;
import certway.catalog.program.ProgramId;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Slug;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the draft of a new program of a Common Cartridge. */
@Component
class ImportCartridge {

    private static final String MANIFEST = "imsmanifest.xml";
    private static final int TITLE = 200;

    private final StoredFiles stored;
    private final BeginDraft beginDraft;
    private final InstantSource clock;

    ImportCartridge(StoredFiles stored, BeginDraft beginDraft, InstantSource clock) {
        this.stored = stored;
        this.beginDraft = beginDraft;
        this.clock = clock;
    }

    /** What the program will be called, and who makes it. */
    record Wanted(ProgramId programId, Slug slug, String author) {}

    /** What became of the whole and of every item. */
    record Result(BeginDraft.Outcome outcome, CartridgeReport report) {}

    Result run(byte[] zip, Wanted wanted) throws Unreadable {
        Faults faults = new Faults();
        Map<String, byte[]> files = Zip.files(zip, faults, clock);
        if (!faults.isEmpty()) {
            throw new Unreadable(faults.all());
        }
        Xml manifest = manifest(files);
        CartridgeResources resources = CartridgeResources.of(manifest, files);
        CartridgePictures pictures = new CartridgePictures(resources, stored::keep);
        CartridgeReader reader = new CartridgeReader(resources, pictures);
        List<ProgramModule> modules = reader.modules(manifest);
        if (modules.isEmpty()) {
            throw new Unreadable(
                    List.of(new Fault(MANIFEST, 1, "", "names no page and no assessment that can be taken")));
        }
        Beginning beginning =
                new Beginning(wanted.programId(), wanted.slug(), title(manifest), modules, pictures.files());
        BeginDraft.Outcome outcome = beginDraft.run(beginning, wanted.author(), "created from a Common Cartridge");
        return new Result(outcome, new CartridgeReport(reader.items()));
    }

    private static Xml manifest(Map<String, byte[]> files) throws Unreadable {
        byte[] bytes = files.get(MANIFEST);
        if (bytes == null) {
            throw new Unreadable(List.of(new Fault(MANIFEST, null, "", "the file is missing; this is no cartridge")));
        }
        try {
            return XmlFile.read(bytes);
        } catch (XmlFile.Refused e) {
            throw new Unreadable(List.of(new Fault(MANIFEST, e.line(), "", String.valueOf(e.getMessage()))));
        }
    }

    private static String title(Xml manifest) {
        String title = manifest.first("metadata")
                .flatMap(metadata -> metadata.first("title"))
                .map(Xml::text)
                .orElse("");
        String named = title.isBlank() ? "Imported program" : title;
        return named.length() > TITLE ? named.substring(0, TITLE) : named;
    }
}
