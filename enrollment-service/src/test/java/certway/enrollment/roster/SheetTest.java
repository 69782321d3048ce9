package certway.enrollment.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.people.model.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final ProgramId PHLEBOTOMY = new ProgramId("hct-phlebotomy");
    private static final String HEADER = "email,firstName,lastName\n";

    @Test
    void readsWhomToEnrolAndWhereTheyStand() throws IOException {
        assertThat(rows("""
                        email,firstName,lastName,programId,voucher
                        Ada@Certway.example, Ada ,Okafor,hct-dialysis,autumn-26

                        lin@certway.example,,,,
                        """))
                .containsExactly(
                        new Row.Wanted(
                                2,
                                new EmailAddress("ada@certway.example"),
                                new Person.Name("Ada", "Okafor"),
                                new ProgramId("hct-dialysis"),
                                "AUTUMN-26"),
                        wanted(4, "lin@certway.example", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"E-Mail;First name;Last name", "email_address\tGiven Name\tSURNAME", "EMAIL,first_name,LastName"
            })
    void columnsAreKnownByTheNamesThatSpreadsheetsGiveThem(String header) throws IOException {
        String separator = header.replaceAll("[A-Za-z_ -]", "").substring(0, 1);

        assertThat(rows(header + "\n" + String.join(separator, "ada@certway.example", "Ada", "Okafor")))
                .containsExactly(wanted(2, "ada@certway.example", "Ada", "Okafor"));
    }

    @Test
    void tellsWhichColumnsItIgnores() throws IOException {
        Sheet sheet = sheet("email,Staff number,Ward\nada@certway.example,7,B".getBytes(UTF_8));

        assertThat(sheet.ignoredColumns()).containsExactly("Staff number", "Ward");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        Sheet sheet = sheet(("\uFEFF" + HEADER + "ada@certway.example,Zoë,Okafor\n").getBytes(UTF_8));

        assertThat(all(sheet)).containsExactly(wanted(2, "ada@certway.example", "Zoë", "Okafor"));
        assertThat(sheet.encoding()).isEqualTo("UTF-8");
    }

    @Test
    void textWithoutAMarkIsUtf8IfItsFirstLetterBeyondAsciiIs() throws IOException {
        Sheet sheet = sheet((HEADER + "ada@certway.example,Zoë,Nguyễn\nlin@certway.example,Lin,𠮷田\n").getBytes(UTF_8));

        assertThat(all(sheet))
                .containsExactly(
                        wanted(2, "ada@certway.example", "Zoë", "Nguyễn"),
                        wanted(3, "lin@certway.example", "Lin", "𠮷田"));
        assertThat(sheet.encoding()).isEqualTo("UTF-8");
    }

    @Test
    void latin1IsReadAsWhatItIs() throws IOException {
        Sheet sheet = sheet((HEADER + "jose@certway.example,José,Muñoz\n").getBytes(ISO_8859_1));

        assertThat(all(sheet)).containsExactly(wanted(2, "jose@certway.example", "José", "Muñoz"));
        assertThat(sheet.encoding()).isEqualTo("windows-1252");
    }

    @Test
    void signsThatWindowsPutsWhereLatin1HasNoneAreRead() throws IOException {
        byte[] file = (HEADER + "pat@certway.example,Pat,O’Brien\n").getBytes(Charset.forName("windows-1252"));

        assertThat(all(sheet(file))).containsExactly(wanted(2, "pat@certway.example", "Pat", "O’Brien"));
    }

    @Test
    void aFileOfTwoEncodingsIsRefusedAndNotReadAsNonsense() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((HEADER + "ada@certway.example,Zoë,Okafor\n").getBytes(UTF_8));
        file.write("jose@certway.example,José,Muñoz\n".getBytes(ISO_8859_1));

        assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> all(sheet(file.toByteArray())));
    }

    @Test
    void utf16IsRefusedByName() {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet((HEADER + "ada@certway.example,Ada,Okafor").getBytes(UTF_16)))
                .withMessageContaining("UTF-16");
    }

    @ParameterizedTest
    @CsvSource({
        "'',is empty",
        "'name,ward\nAda,B',no column email",
        "'email,e-mail\na@b.cd,a@b.cd',two columns say the same"
    })
    void aFileThatIsNoListIsRefused(String file, String fault) {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet(file.getBytes(UTF_8)))
                .withMessageContaining(fault);
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLines() throws IOException {
        assertThat(rows("""
                        email,ward,lastName,firstName\r
                        "ada@certway.example","B\r
                        behind the stairs","Okafor, MD","Ada ""A\"""\r
                        lin@certway.example,B,Tanaka,Lin\r
                        """))
                .containsExactly(
                        wanted(2, "ada@certway.example", "Ada \"A\"", "Okafor, MD"),
                        wanted(4, "lin@certway.example", "Lin", "Tanaka"));
    }

    @Test
    void aQuoteThatIsNeverClosedTakesOnlyItsOwnLineWithIt() throws IOException {
        StringBuilder file = new StringBuilder(HEADER + "ada@certway.example,\"Ada,Okafor\n");
        for (int i = 0; i < 30; i++) {
            file.append("p%d@certway.example,P,Q\n".formatted(i));
        }

        List<Row> rows = rows(file.toString());

        assertThat(rows).hasSize(31);
        assertThat(rows.getFirst()).isEqualTo(new Row.Bad(2, "", "a quote is opened and never closed"));
        assertThat(rows.get(1)).isEqualTo(wanted(3, "p0@certway.example", "P", "Q"));
        assertThat(rows.getLast().line()).isEqualTo(32);
    }

    @Test
    void whatIsWrongWithARowIsSaidAndTheOthersGoOn() throws IOException {
        assertThat(rows("""
                        email,firstName,lastName,programId,voucher
                        ,Ada,Okafor,,
                        ada at certway,Ada,Okafor,,
                        ada@certway.example,Ada,Okafor,HCT Phlebotomy,
                        ada@certway.example,Ada,Okafor,,no
                        ada@certway.example,"Ada"x,Okafor,,
                        ada@certway.example,Ada,Okafor,,,,
                        ada@certway.example,A\007a,Okafor,,
                        ada@certway.example,%s,Okafor,,
                        %s@certway.example,Ada,Okafor,,
                        ada@certway.example,Ada,Okafor,,
                        ADA@certway.example,Ada,Okafor,hct-phlebotomy,
                        ada@certway.example,Ada,Okafor,hct-dialysis,
                        """.formatted("a".repeat(101), "a".repeat(4_000))))
                .extracting(row -> row instanceof Row.Bad bad ? bad.line() + " " + bad.fault() : row.line() + " good")
                .containsExactly(
                        "2 the e-mail address is missing",
                        "3 this is no e-mail address",
                        "4 this is no id of a program",
                        "5 this is no voucher code",
                        "6 there is text behind the closing quote of a field",
                        "7 7 fields, but the first line names 5 columns",
                        "8 a name has more than 100 characters, or such as cannot be printed",
                        "9 a name has more than 100 characters, or such as cannot be printed",
                        "10 a line has more than 4000 characters",
                        "11 good",
                        "12 the same as line 11",
                        "13 good");
    }

    @Test
    void withoutAProgramOfTheListEachRowHasToNameOne() throws IOException {
        Sheet sheet = Sheet.open(new ByteArrayInputStream("email\nada@certway.example".getBytes(UTF_8)), null);

        assertThat(all(sheet))
                .containsExactly(new Row.Bad(
                        2, "ada@certway.example", "the program is missing, and the list as a whole names none"));
    }

    @Test
    void readsNoFurtherThanItIsAsked() throws IOException {
        GeneratedList file = new GeneratedList(1_000_000);
        Sheet sheet = Sheet.open(file, PHLEBOTOMY);

        for (int i = 0; i < 10_000; i++) {
            assertThat(sheet.next()).isInstanceOf(Row.Wanted.class);
        }

        assertThat(file.bytesRead()).isLessThan(500_000L);
    }

    private static List<Row> rows(String file) throws IOException {
        return all(sheet(file.getBytes(UTF_8)));
    }

    private static Sheet sheet(byte[] file) throws IOException {
        return Sheet.open(new ByteArrayInputStream(file), PHLEBOTOMY);
    }

    private static List<Row> all(Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (@Nullable Row row = sheet.next(); row != null; row = sheet.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static Row wanted(int line, String email, String first, String last) {
        return new Row.Wanted(line, new EmailAddress(email), new Person.Name(first, last), PHLEBOTOMY, null);
    }
}
