package certway.catalog.exchange;

import static certway.catalog.exchange.ImportFixture.PROGRAM;
import static certway.catalog.exchange.KindsFixture.BANK;
import static certway.catalog.exchange.KindsFixture.FIGURE;
import static certway.catalog.exchange.KindsFixture.FILM;
import static certway.catalog.exchange.KindsFixture.LOG;
import static certway.catalog.exchange.KindsFixture.MOVIE;
import static certway.catalog.exchange.KindsFixture.PAPER;
import static certway.catalog.exchange.KindsFixture.QUIZ;
import static certway.catalog.exchange.KindsFixture.SIMULATION;
import static certway.catalog.exchange.KindsFixture.STORY;
import static certway.catalog.exchange.KindsFixture.TICKS;
import static certway.catalog.exchange.KindsFixture.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.CaseStudy;
import certway.catalog.program.Prerequisite;
import certway.catalog.program.Prerequisite.CompletedProgram;
import certway.catalog.program.Prerequisite.Education;
import certway.catalog.program.Prerequisite.Licence;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Question;
import certway.catalog.program.Quiz;
import certway.catalog.program.Unit;
import certway.catalog.program.Video;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsReaderTest {

    private static Unit unit(ProgramContent content, String id) {
        return content.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsEveryKindOfUnit() {
        ProgramContent content = kinds().content();

        assertThat(content.units())
                .extracting(Unit::kind)
                .containsExactly(
                        "video",
                        "document",
                        "case",
                        "checklist",
                        "practicum",
                        "package",
                        "quiz",
                        "reading",
                        "reading",
                        "quiz");
        assertThat(unit(content, "film"))
                .isEqualTo(new Unit.VideoUnit(
                        "film",
                        "A film",
                        6,
                        new Video(
                                new Video.OwnFile("02/draw.mp4"),
                                312,
                                List.of(new Video.Captions("en", "02/draw.en.vtt")),
                                "What is said: see [Tubes](unit:tubes).",
                                90)));
        assertThat(((Unit.CaseUnit) unit(content, "story")).scenario().scenes())
                .extracting(CaseStudy.Scene::ending)
                .containsExactly(null, CaseStudy.Ending.GOOD, CaseStudy.Ending.POOR);
    }

    @Test
    void readsABankWithEveryNewKindOfQuestion() {
        Quiz quiz = ((Unit.QuizUnit) unit(kinds().content(), "kinds-quiz")).quiz();

        assertThat(quiz.draw()).isEqualTo(3);
        assertThat(quiz.drawByTag()).containsExactly(new Quiz.TagDraw("veins", 1), new Quiz.TagDraw("tubes", 2));
        assertThat(quiz.timeLimitMinutes()).isEqualTo(20);
        assertThat(quiz.coolDownMinutes()).isEqualTo(720);
        assertThat(quiz.partialCredit()).isTrue();
        assertThat(quiz.questions())
                .hasExactlyElementsOfTypes(
                        Question.Matching.class,
                        Question.Hotspot.class,
                        Question.ShortText.class,
                        Question.Numeric.class);
        assertThat(((Question.Hotspot) quiz.questions().get(1)).image())
                .isEqualTo(new Question.Image("figures/order.svg", "An arm"));
        assertThat(((Question.Numeric) quiz.questions().getLast()).answer().significantDigits())
                .isEqualTo(2);
    }

    @Test
    void keepsWhatIsUsedByItsPathWithinTheProgram() {
        ProgramContent content = kinds().content();

        assertThat(content.files())
                .containsOnlyKeys(
                        "02/draw.en.vtt", "02/draw.mp4", "02/paper.pdf", "02/simulation.zip", "figures/order.svg");
        assertThat(content.files().get("figures/order.svg"))
                .satisfies(file -> assertThat(file.type()).isEqualTo("image/svg+xml"));
        assertThat(((Unit.Reading) unit(content, "tubes")).markdown())
                .startsWith("![Tubes in order](figures/order.svg)\n\n[Half](fact:wage-median)");
    }

    @Test
    void severalQuizzesShareABank() {
        ProgramContent content = kinds().replace(PROGRAM, "file: 01/quiz.yaml", "file: 02/kinds-quiz.yaml")
                .content();

        assertThat(((Unit.QuizUnit) unit(content, "tube-quiz")).quiz())
                .isEqualTo(((Unit.QuizUnit) unit(content, "kinds-quiz")).quiz());
    }

    @Test
    void aFilmElsewhereMayHaveItsCaptionsThere() {
        ProgramContent content = kinds().replace(
                        FILM, "source: {file: draw.mp4}", "source: {url: \"https://example.org/film\"}")
                .replace(FILM, "captions: [{language: en, file: draw.en.vtt}]\n", "")
                .content();

        assertThat(((Unit.VideoUnit) unit(content, "film")).video().source())
                .isEqualTo(new Video.Elsewhere("https://example.org/film"));
    }

    @Test
    void readsSamplesAndStatedPrerequisites() {
        ProgramContent content = kinds().replace(PROGRAM, "minutes: 25, file", "minutes: 25, sample: true, file")
                .replace(
                        "prerequisites: []",
                        "prerequisites: [{anyOf: [hct-first, {education: A degree}, {licence: \"A licence\"}]}, {anyOf: [hct-second]}]")
                .content();

        assertThat(((Unit.Reading) unit(content, "tubes")).sample()).isTrue();
        assertThat(content.terms().prerequisites().getFirst())
                .isEqualTo(new Prerequisite(List.of(
                        new CompletedProgram(new ProgramId("hct-first")),
                        new Education("A degree"),
                        new Licence("A licence"))));
        assertThat(content.terms().checkedPrerequisites())
                .singleElement()
                .satisfies(group -> assertThat(group.anyOf()).containsExactly(new ProgramId("hct-second")));
        assertThat(content.requires()).extracting(ProgramId::value).containsExactly("hct-first", "hct-second");
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            source: {file: draw.mp4}  | source: {}                       | /source           | must have exactly one of file, url
            source: {file: draw.mp4}  | 'source: {file: draw.mp4, url: "https://example.org/film"}' | /source | must have exactly one of file, url
            source: {file: draw.mp4}  | 'source: {url: "http://example.org/film"}' | /source/url | must be an https:// address
            source: {file: draw.mp4}  | source: {file: none.mp4}         | /source/file      | 02/none.mp4 is missing
            source: {file: draw.mp4}  | source: {file: ../../../x.mp4}   | /source/file      | must be a path within
            source: {file: draw.mp4}  | source: {file: paper.pdf}        | /source/file      | must be a film (mp4 or webm)
            durationSeconds: 312      | durationSeconds: 0               | /durationSeconds  | must be a whole number
            language: en, file        | language: English, file          | /captions/0/language | must be a language
            'captions: [{language: en, file: draw.en.vtt}]' | captions: [] | /captions         | must have at least 1
            file: draw.en.vtt         | file: draw.mp4                   | /captions/0/file  | must be captions (vtt)
            transcript: draw.md       | transcript: none.md              | /transcript       | 02/none.md is missing
            share: 90                 | share: 101                       | /share            | must be a whole number from 1 to 100
            share: 90                 | autoplay: true                   | /autoplay         | unknown field
            """)
    void refusesAFilmAndSaysWhere(String before, String after, String pointer, String message) {
        assertFault(FILM, before, after, pointer, message);
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            file: paper.pdf           | file: draw.mp4                   | /file             | must be a document (pdf)
            pages: 2                  | pages: 0                         | /pages            | must be a whole number
            What it says.             | <b>bold</b>                      | /summary          | raw HTML is not allowed
            What it says.             | '![](../figures/order.svg)'      | /summary          | an image needs an alternative text
            What it says.             | '[x](unit:none)'                 | /summary          | there is no unit none to link to
            """)
    void refusesADocumentAndSaysWhere(String before, String after, String pointer, String message) {
        assertFault(PAPER, before, after, pointer, message);
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            start: arrival            | start: nowhere                   | /start                  | there is no scene nowhere
            to: asked                 | to: nowhere                      | /scenes/0/choices/0/to  | there is no scene nowhere
            to: asked                 | to: hurt                         | /scenes/1               | no choice leads to the scene asked
            id: hurt                  | id: asked                        | /scenes/2/id            | asked stands here twice
            id: draw                  | id: ask                          | /scenes/0/choices/1/id  | ask stands here twice
            ending: good              | ending: happy                    | /scenes/1/ending        | must be one of good, fair, poor
            ', ending: good'          | ''                               | /scenes/1               | must have either choices or an ending
            'ending: good'            | 'choices: [{id: again, text: Again, to: asked, feedback: Hm.}]' | /scenes/1 | no ending can be reached from the scene asked
            'ending: good'            | 'ending: good, choices: [{id: again, text: Again, to: asked, feedback: Hm.}]' | /scenes/1 | must have either choices or an ending
            """)
    void refusesACaseAndSaysWhere(String before, String after, String pointer, String message) {
        assertFault(STORY, before, after, pointer, message);
    }

    @ParameterizedTest(name = "{1} {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            ticks | id: mask             | id: gloves                    | /items/1/id       | gloves stands here twice
            ticks | 'items: [{id: gloves, text: Put on gloves}, {id: mask, text: Put on a mask}]' | items: [] | /items | must have at least 1
            log   | required: 100        | required: 0                   | /required         | must be a whole number
            log   | required: 100        | required: 251                 | /required         | must be a whole number from 1 to 250
            log   | kind: date           | kind: picture                 | /fields/1/kind    | must be one of text, date, number
            log   | id: day              | id: site                      | /fields/1/id      | site stands here twice
            log   | 'entry: a successful collection' | 'entry: ""'       | /entry            | must not be empty
            simulation | height: 600     | height: 5                     | /height           | must be a whole number from 100 to 4000
            simulation | file: simulation.zip | file: paper.pdf          | /file             | must be an HTML package (zip)
            """)
    void refusesWhatIsDoneAndSaysWhere(String file, String before, String after, String pointer, String message) {
        assertFault(KindsFixture.FOLDER + "02/" + file + ".yaml", before, after, pointer, message);
        assertThat(List.of(TICKS, LOG, SIMULATION)).contains(KindsFixture.FOLDER + "02/" + file + ".yaml");
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            option: blue              | option: red                      | /questions/0/prompts/1/option | there is no option red
            'id: pt'                  | 'id: cbc'                        | /questions/0/prompts/1/id     | cbc stands here twice
            'alt: An arm'             | 'alt: ""'                        | /questions/1/image/alt        | must not be empty
            order.svg, alt            | none.svg, alt                    | /questions/1/image/file       | figures/none.svg is missing
            'correct: true'           | 'correct: false'                 | /questions/1/areas            | exactly one area must be correct, 0 are
            '320, 200, 40'            | '320, 200'                       | /questions/1/areas/0/coords   | a circle has x, y and a radius
            '320, 200, 40'            | '700, 200, 40'                   | /questions/1/areas/0/coords   | leaves the picture of 640 by 480
            '400, 180, 460, 240'      | '460, 180, 400, 240'             | /questions/1/areas/1/coords   | a rect has x1, y1, x2, y2
            '320, 450]'               | '320]'                           | /questions/1/areas/2/coords   | a polygon has an x and a y
            'shape: rect'             | 'shape: star'                    | /questions/1/areas/1/shape    | must be one of circle, rect, polygon
            'accept: [EDTA, e'        | 'accept: [EDTA, " edta", e'      | /questions/2/accept/1         | edta stands here twice
            'accept: [EDTA, ethylenediaminetetraacetic acid]' | 'accept: []' | /questions/2/accept       | must have at least 1
            significantDigits: 2      | significantDigits: 1             | /questions/3/answer           | no number with 1 significant digits is within
            significantDigits: 2      | significantDigits: 0             | /questions/3/answer/significantDigits | must be a whole number
            text: Which tube?         | 'text: "![x](y.png)"'            | /questions/0/text             | images and links to units may only stand
            """)
    void refusesAQuestionOfABankAndSaysWhere(String before, String after, String pointer, String message) {
        assertFault(BANK, before, after, pointer, message);
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            'count: 2'                | 'count: 3'                       | /draw             | the bank has too few questions with these tags: veins 1 of 1, tubes 3 of 3
            'count: 2'                | 'count: 4'                       | /draw             | draws 5 questions from a bank of 4
            'tag: tubes'              | 'tag: veins'                     | /draw/1/tag       | veins stands here twice
            'coolDownMinutes: 720'    | 'coolDownMinutes: 43201'         | /coolDownMinutes | must be a whole number
            'partialCredit: true'     | 'partialCredit: half'            | /partialCredit | must be true or false
            'timeLimitMinutes: 20'    | 'timeLimitMinutes: 0'            | /timeLimitMinutes | must be a whole number
            'bank: ../banks/all.yaml' | 'bank: none.yaml'                | /bank             | 02/none.yaml is missing
            'bank: ../banks/all.yaml' | ''                               | ''                | the field questions is missing
            """)
    void refusesAQuizAndSaysWhere(String before, String after, String pointer, String message) {
        assertFault(QUIZ, before, after, pointer, message);
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            'kind: video, title: A film' | 'kind: video, sample: true, title: A film' | /modules/0/units/0/sample | only a reading can be a sample
            'prerequisites: []'       | 'prerequisites: [{anyOf: [{education: A, licence: B}]}]' | /prerequisites/0/anyOf/0 | must be a program id or have one of
            'prerequisites: []'       | 'prerequisites: [{anyOf: [{school: A}]}]' | /prerequisites/0/anyOf/0/school | unknown field
            'prerequisites: []'       | 'prerequisites: [{anyOf: [hct-x, hct-x]}]' | /prerequisites/0/anyOf/1 | stands here twice
            """)
    void refusesAProgramAndSaysWhere(String before, String after, String pointer, String message) {
        assertFault(PROGRAM, before, after, pointer, message);
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays() {
        assertThat(kinds().put(MOVIE, "<script>alert(1)</script>").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo(MOVIE);
                    assertThat(fault.message()).contains("not video/mp4");
                });
        assertThat(kinds().replace(FIGURE, "<desc>", "<script>alert(1)</script><desc>")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("must not have the element <script>"));
    }

    private static void assertFault(String file, String before, String after, String pointer, String message) {
        assertThat(kinds().replace(file, before, after).faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).isPositive();
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }
}
