package certway.catalog.exchange;

import static certway.catalog.exchange.ImportFixture.PROGRAM;
import static certway.catalog.exchange.ImportFixture.QUIZ;
import static certway.catalog.exchange.ImportFixture.READING;
import static certway.catalog.exchange.ImportFixture.program;
import static certway.catalog.exchange.ImportFixture.tubes;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.CompletionRule;
import certway.catalog.program.Question;
import certway.catalog.program.Unit;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramReaderTest {

    @Test
    void readsEverythingThatTheFilesSay() {
        var program = tubes().content();

        assertThat(program.about().title()).isEqualTo("Tubes and Needles");
        assertThat(program.terms().accessDays()).isEqualTo(180);
        assertThat(program.curriculum().completion())
                .isEqualTo(new CompletionRule.AllOf(
                        List.of(new CompletionRule.AllUnits(), new CompletionRule.MinimumScore("tube-quiz", 80))));
        assertThat(program.units()).extracting(Unit::kind).containsExactly("reading", "quiz");
        assertThat(((Unit.QuizUnit) program.units().getLast()).quiz().questions())
                .hasExactlyElementsOfTypes(
                        Question.SingleChoice.class,
                        Question.MultipleChoice.class,
                        Question.Numeric.class,
                        Question.Ordering.class);
    }

    @Test
    void leavesOutWhatMayBeLeftOut() {
        var program = tubes().replace("accessDays: 180\n", "")
                .replace("validityMonths: 24\n", "")
                .replace(", url: \"https://clsi.org/\"", "")
                .replace(QUIZ, "attemptLimit: 5\n", "")
                .content();

        assertThat(program.terms().accessDays()).isNull();
        assertThat(program.terms().validityMonths()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: months, months: 36}                              | Months[months=36]
            {kind: none}                                            | None[]
            {kind: fixed-date, date: 2027-12-31}                    | FixedDate[date=2027-12-31]
            {kind: window, month: 2, day: 29, minimumMonths: 0}     | Window[month=2, day=29, minimumMonths=0]
            """)
    void readsEveryKindOfValidity(String yaml, String policy) {
        var program = tubes().replace("validityMonths: 24\n", "validity: %s\n".formatted(yaml))
                .content();

        assertThat(program.terms().policy()).hasToString(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "suggestions"})
    void noProgramTakesTheAddressOfSomethingElse(String slug) {
        ContentFiles files = program("mine", slug, "Mine").files();
        Faults faults = new Faults();

        assertThat(new ProgramReader(files, files.programFolders().first(), faults).read())
                .isEmpty();
        assertThat(faults.all()).extracting(Fault::message).containsExactly("is the address of something else");
    }

    @Test
    void contentDoesNotDependOnLineEndsOrByteOrderMarks() {
        var windows = tubes().replace(READING, "\n", "\r\n").replace(READING, "## Why", "\uFEFF## Why");

        assertThat(windows.content()).isEqualTo(tubes().content());
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            format: 1                     | format: 2                         | /format         | must be a whole number from 1 to 1
            programId: hct-tubes          | programId: HCT tubes              | /programId      | must be an id
            slug: tubes-and-needles       | slug: other                       | /slug           | must be the name of the program's folder
            title: Tubes and Needles      | titel: Tubes and Needles          | /titel          | unknown field
            title: Tubes and Needles      | titel: Tubes and Needles          | ''              | the field title is missing
            title: Tubes and Needles      | title: 2026                       | /title          | must be text, is a whole number
            title: Tubes and Needles      | title: ''                         | /title          | must not be empty
            title: Tubes and Needles      | title: [Tubes]                    | /title          | must be text, is a list
            title: Tubes and Needles      | title: *anchor                    | /title          | aliases are not allowed
            summary: Which                | title: Which                      | /title          | the field stands here twice
            'What every **collector**'    | 'What <b>every</b>'               | /description    | raw HTML is not allowed
            language: en                  | language: English                 | /language       | must be a language
            language: en                  | 'translationOf: "A B"'             | /translationOf  | must be an id
            level: entry                  | level: easy                       | /level          | must be one of entry, intermediate
            roles: [phlebotomy-technician]| roles: phlebotomy-technician      | /roles          | must be a list, is text
            skills: [attention-to-detail] | skills: [care-x, care-x]          | /skills/1       | care-x stands here twice
            studyMinutes: 120             | studyMinutes: -5                  | /studyMinutes   | must be a whole number
            studyMinutes: 120             | studyMinutes: 99999999999         | /studyMinutes   | must be a whole number
            studyMinutes: 120             | studyMinutes: '120'               | /studyMinutes   | must be a whole number, is text
            currency: USD                 | currency: usd                     | /price/currency | must be a currency
            sample: true                  | sample: yes                       | /price/sample   | must be true or false, is text
            price: {amountMinor: 39000, currency: USD, sample: true} | price: 390 | /price       | must have fields, is a whole number
            tenths: 40                    | tenths: 4.5                       | /credits/0/tenths | must be a whole number, is a decimal number
            reviewed: 2026-10-05          | reviewed: 2026-02-31              | /reviewed       | is no day of the calendar
            validityMonths: 24            | validityMonths: 0                 | /validityMonths | must be a whole number from 1 to 1200
            validityMonths: 24            | validity: 24                      | /validity       | must have fields, is a whole number
            validityMonths: 24            | 'validity: {kind: moon}'          | /validity/kind  | must be one of none, months, fixed-date, window
            validityMonths: 24            | 'validity: {kind: months}'        | /validity       | the field months is missing
            validityMonths: 24            | 'validity: {kind: none, months: 24}' | /validity/months | unknown field
            validityMonths: 24            | 'validity: {kind: fixed-date, date: 2027-02-29}' | /validity/date | is no day of the calendar
            validityMonths: 24            | 'validity: {kind: window, month: 4, day: 31, minimumMonths: 12}' | /validity/day | is no day of the calendar
            validityMonths: 24            | 'validity: {kind: window, month: 4, day: 30, minimumMonths: -1}' | /validity/minimumMonths | must be a whole number from 0 to 1200
            accessDays: 180               | 'validity: {kind: none}'          | /validity       | must not stand beside validityMonths
            year: 2017                    | year: 17                          | /sources/0/year | must be a whole number
            https://clsi.org/             | javascript:alert(1)               | /sources/0/url  | must be a web address
            moduleOrder: free             | moduleOrder: any                  | /moduleOrder    | must be one of free, sequential
            file: 01/tubes.md             | file: 01/none.md                  | /modules/0/units/0/file | the file programs/tubes-and-needles/01/none.md is missing
            file: 01/tubes.md             | file: ../../secret.md             | /modules/0/units/0/file | must be a path within the program's folder
            file: 01/tubes.md             | file: /etc/passwd                 | /modules/0/units/0/file | must be a path within the program's folder
            kind: reading                 | kind: poem                        | /modules/0/units/0/kind | must be one of reading, video, document, quiz
            id: tube-quiz, kind           | id: tubes, kind                   | /modules/0/units/1/id   | tubes stands here twice
            minutes: 25                   | minutes: 0                        | /modules/0/units/0/minutes | must be a whole number
            - allUnits: true              | - allUnits: false                 | /completion/allOf/0/allUnits | must be true
            - allUnits: true              | - units: [none]                   | /completion/allOf/0/units/0  | can never be met: there is no unit none
            - allUnits: true              | - units: []                       | /completion/allOf/0/units    | must have at least 1
            - allUnits: true              | - everything: true                | /completion/allOf/0/everything | unknown field
            - allUnits: true              | - {allUnits: true, units: [tubes]} | /completion/allOf/0         | must have exactly one of
            - allUnits: true              | - anyOf: []                       | /completion/allOf/0/anyOf    | must have at least 1
            - allUnits: true              | - atLeast: {count: 2, of: [{allUnits: true}]} | /completion/allOf/0/atLeast/count | can never be met: asks for 2 of 1
            - allUnits: true              | - minimumTime: {minutes: 0}       | /completion/allOf/0/minimumTime/minutes | must be a whole number
            - allUnits: true              | - practicumCount: {unit: tubes, count: 2} | /completion/allOf/0/practicumCount/unit | can never be met: tubes is no practicum
            - allUnits: true              | - finalScore: {percent: 70, weights: [{unit: tubes, weight: 1}]} | /completion/allOf/0/finalScore/weights/0/unit | can never be met: tubes is no quiz
            - allUnits: true              | - finalScore: {percent: 70, weights: []} | /completion/allOf/0/finalScore/weights | must have at least 1
            minutes: 25                   | minutes: 25, minimumMinutes: 26   | /modules/0/units/0/minimumMinutes | is more than the 25 minutes
            unit: tube-quiz, percent: 80  | unit: tubes, percent: 80          | /completion/allOf/1/minimumScore/unit | can never be met: tubes is no quiz
            unit: tube-quiz, percent: 80  | unit: tube-quiz, percent: 101     | /completion/allOf/1/minimumScore/percent | must be a whole number from 1 to 100
            """)
    void refusesAProgramAndSaysWhere(String before, String after, String pointer, String message) {
        assertThat(tubes().replace(PROGRAM, before, after).faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(PROGRAM);
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }

    @ParameterizedTest(name = "{0} -> {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            draw: 3                      | draw: 5                      | /draw                          | draws 5 questions from a bank of 4
            passMark: 80                 | passMark: 101                | /passMark                      | from 1 to 100
            feedback: after-submit       | feedback: always             | /feedback                      | must be one of never
            attemptLimit: 5              | attemptLimit: 0              | /attemptLimit                  | from 1
            id: edta-facts               | id: tube-first               | /questions/1/id                | tube-first stands here twice
            id: clot                     | id: calcium                  | /questions/1/options/1/id      | calcium stands here twice
            kind: numeric                | kind: essay                  | /questions/2/kind              | must be one of single-choice
            {id: blue, text: Light blue, | {id: blue, text: Light blue, correct: true, | /questions/0/options | exactly one option must be correct, 2 are
            bottle, correct: true,       | bottle, correct: false,      | /questions/0/options           | exactly one option must be correct, 0 are
            calcium, correct: true,      | calcium, correct: false,     | /questions/1/options           | no option is correct
            ', feedback: It follows.'    | ''                           | /questions/0/options/1         | the field feedback is missing
            feedback: It follows.        | feedback: "<b>no</b>"        | /questions/0/options/1/feedback | raw HTML is not allowed
            value: "2.7"                 | value: 2.7                   | /questions/2/answer/value      | must be text, is a decimal number
            value: "2.7"                 | value: "2,7"                 | /questions/2/answer/value      | must be a decimal number
            tolerance: "0.05"            | tolerance: "-1"              | /questions/2/answer/tolerance  | must be a decimal number
            'units: [CANARY-UNIT, L]'    | 'units: [L]'                 | /questions/2/answer            | the unit CANARY-UNIT is not among the units
            incorrect: "Citrate first."  | wrong: "Citrate first."      | /questions/3/feedback          | the field incorrect is missing
            '      - {id: red, text: Red}' | ''                         | /questions/3/items             | must have at least 2
            """)
    void refusesAQuizAndSaysWhere(String before, String after, String pointer, String message) {
        assertThat(tubes().replace(QUIZ, before, after).faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(QUIZ);
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                Arguments.of("## A\n\n<script>alert(1)</script>\n", 3, "raw HTML"),
                Arguments.of("## A\n\ntext <i>inline</i>\n", 3, "raw HTML"),
                Arguments.of("# A\n", 1, "headings start at ##"),
                Arguments.of("## A\n\n![x](x.png)\n", 3, "programs/tubes-and-needles/01/x.png is missing"),
                Arguments.of("## A\n\n![](x.png)\n", 3, "an image needs an alternative text"),
                Arguments.of("## A\n\n![x](../../../x.png)\n", 3, "must be a path within"),
                Arguments.of("## A\n\n![x](https://example.org/x.png)\n", 3, "must be a path within"),
                Arguments.of("## A\n\n![x](data:image/png;base64,AAAA)\n", 3, "must be a path within"),
                Arguments.of("## A\n\n![x][ref]\n\n[ref]: x.png\n", 3, "must be written as"),
                Arguments.of("## A\n\n[x](unit:no-such)\n", 3, "there is no unit no-such to link to"),
                Arguments.of("## A\n\n[x](fact:)\n", 3, "is not an id"),
                Arguments.of("## A\n\n[x](javascript:alert(1))\n", 3, "a link must lead to"),
                Arguments.of("## A\n\n[x](other.md)\n", 3, "a link must lead to"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void refusesAReadingAndSaysInWhichLine(String markdown, int line, String message) {
        assertThat(tubes().put(READING, markdown).faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(READING);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void oneMistakeGivesOneFault() {
        assertThat(tubes().replace("title: Tubes and Needles", "title: 7").faults())
                .hasSize(1);
        assertThat(tubes().replace(PROGRAM, "slug: tubes-and-needles", "slug: 7")
                        .faults())
                .extracting(Fault::message)
                .contains("must be text, is a whole number");
        assertThat(tubes().without(READING).faults()).hasSize(1);
    }

    @Test
    void findsAllFaultsInOnePass() {
        var faults = tubes().replace("level: entry", "level: easy")
                .replace("language: en", "language: 7")
                .replace(QUIZ, "draw: 3", "draw: 9")
                .put(READING, "<b>bold</b>")
                .faults();

        assertThat(faults).extracting(Fault::file).contains(PROGRAM, QUIZ, READING);
        assertThat(faults).hasSize(5);
    }

    @Test
    void namesTheLineOfAFault() {
        assertThat(tubes().replace("level: entry", "level: easy").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(10));
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(tubes().put(PROGRAM, "title: [unclosed\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("not YAML"));
        assertThat(tubes().put(PROGRAM, "").faults()).hasSize(1);
        assertThat(tubes().put(QUIZ, "just text").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).isEqualTo("must have fields, is text"));
        assertThat(tubes().put(PROGRAM, "a: " + "[".repeat(5_000)).faults()).isNotEmpty();
        assertThat(tubes().put(PROGRAM, "a: &x [1]\nb: [*x, *x]\n").faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, 3, is not UTF-8 text", "UTF-16, 1, is UTF-16", "UTF-16LE, 1, is not UTF-8 text"})
    void refusesOtherEncodingsAndSaysInWhichLine(String encoding, int line, String message) {
        byte[] text = "Fine.\n\nCaf\u00e9.\n".getBytes(Charset.forName(encoding));

        assertThat(tubes().putBytes(READING, text).faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(READING);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
        });
    }
}
