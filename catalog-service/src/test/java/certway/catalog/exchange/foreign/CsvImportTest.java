package certway.catalog.exchange.foreign;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.catalog.exchange.Fault;
import certway.catalog.exchange.foreign.ImportQuestions.Unreadable;
import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import certway.catalog.program.Question;
import certway.catalog.program.Question.Option;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportTest {

    private static final String HEADER = "id,kind,tags,text,correct,tolerance,unit,units,feedback_correct,"
            + "feedback_incorrect,option1,feedback1,option2,feedback2,option3,feedback3\n";

    private final ImportQuestions importQuestions = new ImportQuestions(InstantSource.system());

    @Test
    void everyKindBecomesAQuestion() throws Unreadable {
        QuestionReport report = read(HEADER + """
                first,single-choice,tubes;order,"Which, first?",1,,,,,,Culture,Sterile.,Blue,Later.
                facts,multiple-choice,,Which?,1;3,,,,,,A,Yes.,B,No.,C,Yes.
                volume,numeric,tubes,How much?,2.7,0.05,mL,mL;L,Yes.,No.
                order,ordering,,Order?,,,,,Yes.,No.,Blue,,Red
                match,matching,,Match?,,,,,Yes.,No.,CBC => Lavender,,PT => Blue,,=> Red
                short,short-text,,Additive?,,,,,Yes.,No.,EDTA,,ethylene
                """);

        assertThat(report.items())
                .allSatisfy(item ->
                        assertThat(item.outcome()).as(item.notes().toString()).isEqualTo(Outcome.IMPORTED));
        assertThat(report.questions())
                .extracting(question -> question.getClass().getSimpleName())
                .containsExactly("SingleChoice", "MultipleChoice", "Numeric", "Ordering", "Matching", "ShortText");
        assertThat(report.questions().getFirst())
                .isEqualTo(new Question.SingleChoice(
                        "first",
                        List.of("tubes", "order"),
                        "Which, first?",
                        List.of(
                                new Option("o-1", "Culture", true, "Sterile."),
                                new Option("o-2", "Blue", false, "Later."))));
        assertThat(((Question.Matching) report.questions().get(4)).options())
                .extracting(Question.Item::text)
                .containsExactly("Lavender", "Blue", "Red");
    }

    @Test
    void quotesLineBreaksAndSemicolonsAreReadAndLinesAreCounted() throws Unreadable {
        QuestionReport report = read("\uFEFFid;kind;text;option1;option2;feedback_correct;feedback_incorrect\r\n"
                + "a1;short-text;\"Two\r\n\"\"lines\"\"\";EDTA;;Yes.;No.\r\n\r\nb1;essay;x\r\n");

        assertThat(report.questions().getFirst().text()).isEqualTo("Two\n\"lines\"");
        assertThat(report.items()).extracting(QuestionReport.Item::line).containsExactly(2, 5);
        assertThat(report.items().getLast().notes()).containsExactly("there is no kind essay");
    }

    @Test
    void optionsWithoutFeedbackGetThatOfTheQuestionAndTheReportSaysSo() throws Unreadable {
        QuestionReport report = read(HEADER + "q1,single-choice,,Which?,2,,,,Well done.,Look again.,A,,B,,\n");

        assertThat(report.items().getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(((Question.SingleChoice) report.questions().getFirst()).options())
                .extracting(Option::feedback)
                .containsExactly("Look again.", "Well done.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q1,single-choice,,Which?,,,,,,,A,f,B,f              | exactly one option must be correct, 0 are
            q1,single-choice,,Which?,1,,,,,,A,f                 | must have at least 2, has 1
            q1,single-choice,,,1,,,,,,A,f,B,f                   | /text: must not be empty
            Q 1,single-choice,,Which?,1,,,,,,A,f,B,f            | /id: must be an id
            q1,numeric,,How much?,many,0,mL                     | must be a decimal number
            q1,numeric,,How much?,1,0                           | /answer/unit: must not be empty
            q1,short-text,,<b>x</b>,,,,,,,A                     | raw HTML is not allowed
            q1,matching,,Match?,,,,,,,no arrow                  | is written as: prompt => option
            q1,,,Which?                                         | the column kind is empty
            """)
    void whatIsNoQuestionIsSkippedWithTheReason(String row, String reason) throws Unreadable {
        QuestionReport report = read(HEADER + row + "\n");

        assertThat(report.questions()).isEmpty();
        assertThat(report.items().getFirst().outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(report.items().getFirst().notes().toString()).contains(reason);
    }

    @Test
    void anIdIsTakenOnce() throws Unreadable {
        String row = "q1,short-text,,Which?,,,,,,,A\n";

        assertThat(read(HEADER + row + row).items())
                .extracting(QuestionReport.Item::outcome)
                .containsExactly(Outcome.IMPORTED, Outcome.SKIPPED);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsLine() {
        refuses("id,kind\n\"open,x\n".getBytes(UTF_8), 2, "never closed");
        refuses("id,kind\n\"a\"b,x\n".getBytes(UTF_8), 2, "behind the closing quote");
        refuses("id,kind\n\na,b,c\n".getBytes(UTF_8), 3, "3 fields, but the first line names 2");
        refuses("id,kind\n".getBytes(UTF_16), 1, "not UTF-8");
        refuses(("id\n" + "x\n".repeat(1_001)).getBytes(UTF_8), 1_002, "more than 1000 questions");
    }

    private void refuses(byte[] file, int line, String message) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> importQuestions.csv(file))
                .satisfies(refused -> {
                    Fault fault = refused.faults().getFirst();
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.message()).contains(message);
                });
    }

    private QuestionReport read(String csv) throws Unreadable {
        return importQuestions.csv(csv.getBytes(UTF_8));
    }
}
