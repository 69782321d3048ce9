package certway.catalog.program;

import certway.catalog.program.Question.Answer;
import certway.catalog.program.Question.Area;
import certway.catalog.program.Question.Feedback;
import certway.catalog.program.Question.Hotspot;
import certway.catalog.program.Question.Image;
import certway.catalog.program.Question.Item;
import certway.catalog.program.Question.Matching;
import certway.catalog.program.Question.MultipleChoice;
import certway.catalog.program.Question.Numeric;
import certway.catalog.program.Question.Option;
import certway.catalog.program.Question.Ordering;
import certway.catalog.program.Question.Prompt;
import certway.catalog.program.Question.Shape;
import certway.catalog.program.Question.ShortText;
import certway.catalog.program.Question.SingleChoice;
import certway.catalog.program.Quiz.FeedbackTime;
import certway.catalog.program.Quiz.TagDraw;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Content with everything that the format knows. */
public final class ContentFixture {

    public static final String FIGURE = "figures/order.svg";
    public static final String FILM = "film/draw.mp4";
    public static final String CAPTIONS = "film/draw.en.vtt";
    public static final String PAPER = "papers/handout.pdf";
    public static final String SIMULATION = "simulation.zip";

    private static final Feedback FEEDBACK = new Feedback("Right.", "Look again.");

    private ContentFixture() {}

    /** The digest of a file of the fixture. */
    public static String sha256(char digit) {
        return Character.toString(digit).repeat(64);
    }

    public static ProgramContent everyKind() {
        return new ProgramContent(
                new ProgramId("hct-tubes"),
                new Slug("tubes"),
                about(),
                new Classification(
                        Level.ENTRY, List.of("phlebotomy-technician"), List.of(), List.of(), List.of(), List.of()),
                terms(),
                new Curriculum(
                        ModuleOrder.FREE,
                        new CompletionRule.AllUnits(),
                        List.of(new ProgramModule("basics", "Basics", units()))),
                Map.of(
                        FIGURE, new ProgramFile(sha256('a'), "image/svg+xml", 2_000),
                        FILM, new ProgramFile(sha256('b'), "video/mp4", 3_000_000),
                        CAPTIONS, new ProgramFile(sha256('c'), "text/vtt", 300),
                        PAPER, new ProgramFile(sha256('d'), "application/pdf", 40_000),
                        SIMULATION, new ProgramFile(sha256('e'), "application/zip", 50_000)));
    }

    private static About about() {
        return new About(
                "Tubes",
                "Which tube comes first.",
                "About **tubes**.",
                "Harborlight Career Training",
                "en",
                "For beginners.",
                List.of("A certificate of completion"),
                List.of("A state licence"),
                LocalDate.parse("2026-10-05"),
                List.of(new Source("GP41", "CLSI", 2017, null)));
    }

    private static Terms terms() {
        return new Terms(
                120,
                new Price(39_000, "USD", true),
                List.of(),
                null,
                null,
                new Validity.Window(12, 31, 12),
                List.of(
                        Prerequisite.ofPrograms(List.of(new ProgramId("hct-first"), new ProgramId("hct-second"))),
                        new Prerequisite(List.of(
                                new Prerequisite.CompletedProgram(new ProgramId("hct-first")),
                                new Prerequisite.Education("A degree"),
                                new Prerequisite.Licence("A licence")))));
    }

    private static List<Unit> units() {
        return List.of(
                new Unit.Reading("tubes", "Tubes", 10, "![Tubes in order](figures/order.svg)", true, 5),
                new Unit.VideoUnit(
                        "film",
                        "A film",
                        6,
                        new Video(
                                new Video.OwnFile(FILM),
                                312,
                                List.of(new Video.Captions("en", CAPTIONS)),
                                "What is said.",
                                90)),
                new Unit.VideoUnit(
                        "far-film",
                        "A film elsewhere",
                        6,
                        new Video(
                                new Video.Elsewhere("https://example.org/film.mp4"),
                                60,
                                List.of(),
                                "What is said.",
                                100)),
                new Unit.DocumentUnit("paper", "A paper", 5, new Handout(PAPER, 4, "What it says.")),
                new Unit.CaseUnit("story", "A story", 5, scenario()),
                new Unit.ChecklistUnit(
                        "ticks",
                        "A checklist",
                        5,
                        new Checklist("Before you go:", List.of(new Checklist.Item("gloves", "Put on gloves")))),
                new Unit.PracticumUnit(
                        "log",
                        "Practice",
                        500,
                        new Practicum(
                                "Draw blood.",
                                "a successful unaided blood collection",
                                100,
                                List.of(new Practicum.Field("site", "Site", Practicum.FieldKind.TEXT)))),
                new Unit.PackageUnit("simulation", "A simulation", 20, new HtmlPackage(SIMULATION, "index.html", 600)),
                new Unit.QuizUnit("the-quiz", "Check", 15, quiz()));
    }

    private static CaseStudy scenario() {
        return new CaseStudy(
                "arrival",
                List.of(
                        new CaseStudy.Scene(
                                "arrival",
                                "A patient arrives.",
                                List.of(new CaseStudy.Choice("ask", "Ask", "asked", "Good.")),
                                null),
                        new CaseStudy.Scene("asked", "All is well.", List.of(), CaseStudy.Ending.GOOD)));
    }

    private static Quiz quiz() {
        return new Quiz(
                80,
                3,
                5,
                true,
                FeedbackTime.AFTER_SUBMIT,
                questions(),
                List.of(new TagDraw("tubes", 2), new TagDraw("veins", 1)),
                20,
                720,
                true);
    }

    public static List<Question> questions() {
        List<String> tubes = List.of("tubes");
        return List.of(
                new SingleChoice(
                        "first",
                        tubes,
                        "Which is first?",
                        List.of(new Option("one", "One", true, "Yes."), new Option("two", "Two", false, "No."))),
                new MultipleChoice(
                        "facts",
                        tubes,
                        "What is true?",
                        List.of(new Option("one", "One", true, "Yes."), new Option("two", "Two", false, "No."))),
                new Numeric("volume", tubes, "How much?", new Answer("2.7", "0.05", "mL", 2), List.of("mL"), FEEDBACK),
                new Ordering(
                        "order",
                        tubes,
                        "In which order?",
                        List.of(new Item("blue", "Blue"), new Item("red", "Red")),
                        FEEDBACK),
                new Matching(
                        "match",
                        tubes,
                        "Which tube?",
                        List.of(new Prompt("cbc", "CBC", "lavender"), new Prompt("pt", "PT", "red")),
                        List.of(new Item("lavender", "Lavender"), new Item("red", "Red")),
                        FEEDBACK),
                new Hotspot(
                        "vein",
                        List.of("veins"),
                        "Where?",
                        new Image(FIGURE, "An arm"),
                        640,
                        480,
                        List.of(
                                new Area("middle", "A", Shape.CIRCLE, List.of(320, 200, 40), true, "Yes."),
                                new Area("side", "B", Shape.RECT, List.of(400, 180, 460, 240), false, "No."))),
                new ShortText("additive", tubes, "Which additive?", List.of("EDTA"), FEEDBACK));
    }
}
