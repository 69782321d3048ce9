package certway.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A program with one unit of every kind, and what its files may look like. */
public final class KindsFixture {

    public static final String FOLDER = "programs/tubes-and-needles/";
    public static final String FILM = FOLDER + "02/film.yaml";
    public static final String PAPER = FOLDER + "02/paper.yaml";
    public static final String STORY = FOLDER + "02/story.yaml";
    public static final String TICKS = FOLDER + "02/ticks.yaml";
    public static final String LOG = FOLDER + "02/log.yaml";
    public static final String SIMULATION = FOLDER + "02/simulation.yaml";
    public static final String QUIZ = FOLDER + "02/kinds-quiz.yaml";
    public static final String BANK = FOLDER + "banks/all.yaml";
    public static final String FIGURE = FOLDER + "figures/order.svg";
    public static final String MOVIE = FOLDER + "02/draw.mp4";
    public static final String PAGES = FOLDER + "02/simulation.zip";

    static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><title>Order of draw</title>
            <desc>Tubes in a row.</desc><circle cx="320" cy="200" r="40" fill="url(#tint)"/><text x="5" y="5">Blue</text></svg>
            """;

    private static final String RULES =
            "allOf: [{minimumScore: {unit: tube-quiz, percent: 80}}, {minimumTime: {minutes: 30}},"
                    + " {practicumCount: {unit: log, count: 2}},"
                    + " {finalScore: {percent: 70, weights: [{unit: tube-quiz, weight: 1}, {unit: kinds-quiz, weight: 3}]}}]";

    private static final String MODULE = """
              - id: kinds-module
                title: Every kind
                units:
                  - {id: film, kind: video, title: A film, minutes: 6, file: 02/film.yaml}
                  - {id: paper, kind: document, title: A paper, minutes: 6, file: 02/paper.yaml}
                  - {id: story, kind: case, title: A story, minutes: 6, file: 02/story.yaml}
                  - {id: ticks, kind: checklist, title: Ticks, minutes: 6, file: 02/ticks.yaml}
                  - {id: log, kind: practicum, title: A log, minutes: 600, file: 02/log.yaml}
                  - {id: simulation, kind: package, title: A simulation, minutes: 6, file: 02/simulation.yaml}
                  - {id: kinds-quiz, kind: quiz, title: "Check: kinds", minutes: 6, file: 02/kinds-quiz.yaml}
                  - {id: slow, kind: reading, title: Slowly, minutes: 6, file: 02/slow.md, minimumMinutes: 5}
            """;

    private static final String BANK_YAML = """
            questions:
              - id: match-tubes
                kind: matching
                tags: [tubes]
                text: Which tube?
                prompts: [{id: cbc, text: CBC, option: lavender}, {id: pt, text: PT, option: blue}]
                options: [{id: lavender, text: Lavender}, {id: blue, text: Blue}]
                feedback: {correct: "Yes.", incorrect: "No."}
              - id: vein
                kind: hotspot
                tags: [veins, tubes]
                text: Where?
                image: {file: ../figures/order.svg, alt: An arm}
                width: 640
                height: 480
                areas:
                  - {id: middle, label: A, shape: circle, coords: [320, 200, 40], correct: true, feedback: "Yes."}
                  - {id: side, label: B, shape: rect, coords: [400, 180, 460, 240], feedback: "No."}
                  - {id: wrist, label: C, shape: polygon, coords: [300, 400, 340, 400, 320, 450], feedback: "No."}
              - id: additive
                kind: short-text
                tags: [tubes]
                text: Which additive?
                accept: [EDTA, ethylenediaminetetraacetic acid]
                feedback: {correct: "Yes.", incorrect: "No."}
              - id: dilution
                kind: numeric
                tags: []
                text: Which factor?
                answer: {value: "2.7", tolerance: "0.05", unit: times, significantDigits: 2}
                units: [times]
                feedback: {correct: "Yes.", incorrect: "No."}
            """;

    private KindsFixture() {}

    public static ImportFixture kinds() {
        return ImportFixture.tubes()
                .replace("modules:\n", "modules:\n" + MODULE)
                .replace("minimumScore: {unit: tube-quiz, percent: 80}", RULES)
                .put(FOLDER + "02/slow.md", "Read this slowly.\n")
                .put(FILM, """
                        source: {file: draw.mp4}
                        durationSeconds: 312
                        captions: [{language: en, file: draw.en.vtt}]
                        transcript: draw.md
                        share: 90
                        """)
                .put(FOLDER + "02/draw.md", "What is said: see [Tubes](unit:tubes).\n")
                .put(FOLDER + "02/draw.en.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n")
                .putBytes(MOVIE, movie())
                .put(PAPER, """
                        file: paper.pdf
                        pages: 2
                        summary: |
                          What it says.
                        """)
                .put(FOLDER + "02/paper.pdf", "%PDF-1.7\n%%EOF\n")
                .put(STORY, """
                        start: arrival
                        scenes:
                          - id: arrival
                            text: A patient arrives.
                            choices:
                              - {id: ask, text: Ask, to: asked, feedback: "Good."}
                              - {id: draw, text: Draw, to: hurt, feedback: "Whose blood?"}
                          - {id: asked, text: All is well., ending: good}
                          - {id: hurt, text: It hurts., ending: poor}
                        """)
                .put(TICKS, """
                        text: Before you go
                        items: [{id: gloves, text: Put on gloves}, {id: mask, text: Put on a mask}]
                        """)
                .put(LOG, """
                        text: Under supervision.
                        entry: a successful collection
                        required: 100
                        fields: [{id: site, label: Site, kind: text}, {id: day, label: Date, kind: date}]
                        """)
                .put(SIMULATION, """
                        file: simulation.zip
                        start: index.html
                        height: 600
                        """)
                .putBytes(PAGES, pages("index.html", "<!doctype html><p>Hello"))
                .put(QUIZ, """
                        passMark: 80
                        draw: [{tag: veins, count: 1}, {tag: tubes, count: 2}]
                        shuffleOptions: true
                        feedback: never
                        timeLimitMinutes: 20
                        coolDownMinutes: 720
                        partialCredit: true
                        bank: ../banks/all.yaml
                        """)
                .put(BANK, BANK_YAML)
                .put(FIGURE, SVG)
                .replace(
                        ImportFixture.READING,
                        "## Why",
                        "![Tubes in order](../figures/order.svg)\n\n[Half](fact:wage-median) [ticks](unit:ticks)\n\n## Why");
    }

    /** The same for a register without facts: it cites none. */
    public static ImportFixture publishable() {
        return kinds().replace(ImportFixture.READING, "[Half](fact:wage-median) ", "");
    }

    /** Enough of a film for its type to be known. */
    public static byte[] movie() {
        byte[] movie = new byte[5_000];
        System.arraycopy("\0\0\0\u0018ftypmp42".getBytes(UTF_8), 0, movie, 0, 12);
        return movie;
    }

    public static byte[] pages(String name, String text) {
        return zip(new TreeMap<>(Map.of(name, text.getBytes(UTF_8))));
    }

    public static byte[] zip(Map<String, byte[]> files) {
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
