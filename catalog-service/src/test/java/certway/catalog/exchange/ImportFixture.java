package certway.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.catalog.program.ProgramContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small catalogs as files, right in everything but what a test changes. */
public final class ImportFixture {

    public static final String PROGRAM = "programs/tubes-and-needles/program.yaml";
    public static final String QUIZ = "programs/tubes-and-needles/01/quiz.yaml";
    public static final String READING = "programs/tubes-and-needles/01/tubes.md";

    private static final String PROGRAM_YAML = """
            format: 1
            programId: hct-tubes
            slug: tubes-and-needles
            title: Tubes and Needles
            summary: Which tube comes first, and why.
            description: |
              What every **collector** knows about tubes.
            provider: Harborlight Career Training
            language: en
            level: entry
            roles: [phlebotomy-technician]
            specialisations: []
            testingAreas: [hematology]
            skills: [attention-to-detail]
            preparesFor: [pbt-ascp]
            studyMinutes: 120
            price: {amountMinor: 39000, currency: USD, sample: true}
            credits:
              - {body: ascp, category: phlebotomy, tenths: 40}
            accessDays: 180
            validityMonths: 24
            audience: |
              It fits beginners.
            awards:
              - A certificate of completion
            doesNotAward:
              - A state licence
            prerequisites: []
            reviewed: 2026-10-05
            sources:
              - {title: "GP41", publisher: "CLSI", year: 2017, url: "https://clsi.org/"}
            moduleOrder: free
            completion:
              allOf:
                - allUnits: true
                - minimumScore: {unit: tube-quiz, percent: 80}
            modules:
              - id: tubes-module
                title: Tubes
                units:
                  - {id: tubes, kind: reading, title: Tubes and additives, minutes: 25, file: 01/tubes.md}
                  - {id: tube-quiz, kind: quiz, title: "Check: tubes", minutes: 15, file: 01/quiz.yaml}
            """;

    private static final String READING_MD = """
            ## Why tubes differ

            CANARY-READING An additive keeps the specimen fit for **one kind** of test.
            """;

    private static final String QUIZ_YAML = """
            passMark: 80
            draw: 3
            attemptLimit: 5
            shuffleOptions: true
            feedback: after-submit
            questions:
              - id: tube-first
                kind: single-choice
                tags: [order-of-draw]
                text: CANARY-QUESTION Which do you fill first?
                options:
                  - {id: culture, text: CANARY-OPTION Blood culture bottle, correct: true, feedback: CANARY-FEEDBACK sterile first}
                  - {id: blue, text: Light blue, feedback: It follows.}
              - id: edta-facts
                kind: multiple-choice
                tags: []
                text: What is true of EDTA?
                options:
                  - {id: calcium, text: It binds calcium, correct: true, feedback: That stops clotting.}
                  - {id: clot, text: It speeds up clotting, correct: false, feedback: It prevents clotting.}
              - id: citrate-volume
                kind: numeric
                tags: [additives]
                text: How much blood?
                answer: {value: "2.7", tolerance: "0.05", unit: CANARY-UNIT}
                units: [CANARY-UNIT, L]
                feedback: {correct: "1 to 9.", incorrect: "CANARY-INCORRECT The ratio is 1 to 9."}
              - id: order-routine
                kind: ordering
                tags: [order-of-draw]
                text: Put these in order.
                items:
                  - {id: blue, text: CANARY-ITEM Light blue}
                  - {id: red, text: Red}
                feedback: {correct: "Right.", incorrect: "Citrate first."}
            """;

    private final Map<String, byte[]> files = new TreeMap<>();

    static ImportFixture empty() {
        return new ImportFixture();
    }

    /** One program with a reading and a quiz of all kinds of questions. */
    public static ImportFixture tubes() {
        return new ImportFixture()
                .put(PROGRAM, PROGRAM_YAML)
                .put(READING, READING_MD)
                .put(QUIZ, QUIZ_YAML);
    }

    /** The same program under other names. */
    public static ImportFixture program(String programId, String slug, String title) {
        return tubes().renamed(programId, slug, title);
    }

    private ImportFixture renamed(String programId, String slug, String title) {
        ImportFixture renamed = new ImportFixture();
        files.forEach((path, bytes) -> renamed.put(
                path.replace("tubes-and-needles", slug),
                new String(bytes, UTF_8)
                        .replace("programId: hct-tubes", "programId: " + programId)
                        .replace("slug: tubes-and-needles", "slug: " + slug)
                        .replace("title: Tubes and Needles", "title: " + title)));
        return renamed;
    }

    public ImportFixture put(String path, String text) {
        files.put(path, text.getBytes(UTF_8));
        return this;
    }

    public ImportFixture putBytes(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    byte[] bytes(String path) {
        return files.getOrDefault(path, new byte[0]);
    }

    ImportFixture without(String path) {
        files.remove(path);
        return this;
    }

    /** Changes a text that must be there. */
    public ImportFixture replace(String path, String before, String after) {
        String text = new String(files.getOrDefault(path, new byte[0]), UTF_8);
        if (!text.contains(before)) {
            throw new IllegalArgumentException("%s has no %s".formatted(path, before));
        }
        return put(path, text.replace(before, after));
    }

    /** Changes the one program of this import, wherever it is. */
    public ImportFixture replace(String before, String after) {
        String path = files.keySet().stream()
                .filter(file -> file.endsWith("program.yaml"))
                .findFirst()
                .orElseThrow();
        return replace(path, before, after);
    }

    public ImportFixture and(ImportFixture other) {
        files.putAll(other.files);
        return this;
    }

    ContentFiles files() {
        return ContentFiles.of(files);
    }

    /** The program, which must have no fault. */
    public ProgramContent content() {
        Faults faults = new Faults();
        ContentFiles all = files();
        ProgramContent content = new ProgramReader(all, all.programFolders().first(), faults)
                .read()
                .orElseThrow(() -> new IllegalStateException(faults.all().toString()));
        return content;
    }

    /** The files of this import by the digest of their bytes. */
    public Map<String, byte[]> bySha256() {
        Map<String, byte[]> found = new TreeMap<>();
        files.values().forEach(bytes -> found.put(sha256(bytes), bytes));
        return found;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The programs that the repository ships; the bytes of their files are added by digest. */
    public static List<ProgramContent> shippedPrograms(Map<String, byte[]> bySha256) throws IOException {
        Faults faults = new Faults();
        ContentFiles files = Folder.read(Path.of("../content"), faults);
        List<ProgramContent> contents = files.programFolders().stream()
                .flatMap(folder -> new ProgramReader(files, folder, faults).read().stream())
                .toList();
        if (contents.isEmpty() || !faults.isEmpty()) {
            throw new IllegalStateException(faults.all().toString());
        }
        for (String path : files.paths()) {
            try (InputStream in = files.open(path)) {
                byte[] bytes = in.readAllBytes();
                bySha256.put(sha256(bytes), bytes);
            }
        }
        return contents;
    }

    /** The program that these files make, by their paths within its folder; it must have no fault. */
    public static ProgramContent read(String slug, Map<String, byte[]> files) {
        ImportFixture fixture = new ImportFixture();
        files.forEach((path, bytes) -> fixture.putBytes("programs/%s/%s".formatted(slug, path), bytes));
        return fixture.content();
    }

    List<Fault> faults() {
        Faults faults = new Faults();
        ContentFiles all = files();
        all.programFolders().forEach(folder -> {
            boolean read = new ProgramReader(all, folder, faults).read().isPresent();
            if (read && !faults.isEmpty()) {
                throw new IllegalStateException("a program with faults was read");
            }
        });
        return faults.all();
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
