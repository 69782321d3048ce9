package certway.credential.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.model.Validity;
import certway.credential.issuing.model.ValidityBody;
import certway.platform.event.EventJson;
import certway.testkit.contract.Contracts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

class ValidityBodyTest {

    static Stream<Validity> everyKind() {
        return Stream.of(
                new Validity.None(),
                new Validity.Months(24),
                new Validity.FixedDate(LocalDate.parse("2027-12-31")),
                new Validity.Window(MonthDay.of(2, 29), 12));
    }

    private static Validity told(String validity, String months) {
        ObjectNode completion = (ObjectNode) Contracts.event("certway.completions", "certway.program.completed.v1")
                .data()
                .deepCopy();
        completion.remove("validity");
        completion.remove("validityMonths");
        if (!validity.isEmpty()) {
            completion.set("validity", EventJson.parse(validity.replace('\'', '"')));
        }
        if (!months.isEmpty()) {
            completion.put("validityMonths", Integer.parseInt(months));
        }
        return EventJson.read(completion, CompletionMessage.class).completion().validity();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindIsToldAndKeptAndReadAgain(Validity validity) {
        Document kept = new Document();
        ValidityDocuments.put(kept, validity);
        ValidityBody body = EventJson.read(
                EventJson.parse(EventJson.text(EventJson.tree(ValidityBody.of(validity)))), ValidityBody.class);

        assertThat(body.validity()).isEqualTo(validity);
        assertThat(ValidityDocuments.read(Document.parse(kept.toJson()))).isEqualTo(validity);
    }

    @Test
    void whatWasToldBeforeThereWereKindsGoesOnBeingRead() {
        assertThat(told("", "24")).isEqualTo(new Validity.Months(24));
        assertThat(told("", "")).isEqualTo(new Validity.None());
        assertThat(ValidityDocuments.read(new Document("validityMonths", 24))).isEqualTo(new Validity.Months(24));
    }

    @Test
    void eachKindIsReadFromWhatIsTold() {
        assertThat(told("{'kind':'months','months':24}", "24")).isEqualTo(new Validity.Months(24));
        assertThat(told("{'kind':'none'}", "")).isEqualTo(new Validity.None());
        assertThat(told("{'kind':'fixed-date','date':'2027-12-31'}", ""))
                .isEqualTo(new Validity.FixedDate(LocalDate.parse("2027-12-31")));
        assertThat(told("{'kind':'window','month':12,'day':31,'minimumMonths':12}", ""))
                .isEqualTo(new Validity.Window(MonthDay.of(12, 31), 12));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `{'kind':'months','months':24}`,                                  36
            `{'kind':'months','months':24}`,                                  ``
            `{'kind':'none'}`,                                                24
            `{'kind':'fixed-date','date':'2027-12-31'}`,                      24
            `{'kind':'fixed-date'}`,                                          ``
            `{'kind':'window','month':2,'day':30,'minimumMonths':12}`,        ``
            `{'kind':'window','month':12,'day':31}`,                          ``
            `{'kind':'moon'}`,                                                ``
            `{'months':24}`,                                                  24
            """)
    void whatContradictsItselfOrIsNotUnderstoodIsRefused(String validity, String months) {
        assertThatThrownBy(() -> told(validity, months)).isInstanceOf(JacksonException.class);
    }
}
