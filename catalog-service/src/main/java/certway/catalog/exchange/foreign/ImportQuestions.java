package certway.catalog.exchange.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.catalog.exchange.Fault;
import certway.catalog.exchange.Faults;
import certway.catalog.exchange.QuestionCheck;
import certway.catalog.exchange.Zip;
import certway.catalog.exchange.foreign.QuestionReport.Item;
import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import certway.catalog.program.Question;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes questions of the files of other systems; a question that an import of programs would refuse is skipped. */
@Component
class ImportQuestions {

    private static final int QUESTIONS = 1_000;
    private static final String ITEM = "assessment-item";

    private final InstantSource clock;

    ImportQuestions(InstantSource clock) {
        this.clock = clock;
    }

    /** The whole file is of no use. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient List<Fault> faults;

        Unreadable(List<Fault> faults) {
            super("the file cannot be read");
            this.faults = faults;
        }

        List<Fault> faults() {
            return faults;
        }
    }

    QuestionReport csv(byte[] bytes) throws Unreadable {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return report(CsvQuestions.read(
                    text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n')));
        } catch (CharacterCodingException e) {
            throw unreadable("", 1, "the file is not UTF-8; save it as UTF-8");
        } catch (CsvTable.Unreadable e) {
            throw unreadable("", e.line(), String.valueOf(e.getMessage()));
        }
    }

    QuestionReport xml(byte[] bytes) throws Unreadable {
        List<Found> found = new ArrayList<>();
        items("", bytes, new ForeignIds(), found);
        return some(found);
    }

    QuestionReport zip(byte[] bytes) throws Unreadable {
        Faults faults = new Faults();
        Map<String, byte[]> files = Zip.files(bytes, faults, clock);
        if (!faults.isEmpty()) {
            throw new Unreadable(faults.all());
        }
        List<Found> found = new ArrayList<>();
        ForeignIds ids = new ForeignIds();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".xml") && !file.getKey().startsWith("__MACOSX/")) {
                items(file.getKey(), file.getValue(), ids, found);
            }
        }
        return some(found);
    }

    private static void items(String file, byte[] bytes, ForeignIds ids, List<Found> found) throws Unreadable {
        try {
            Xml root = XmlFile.read(bytes);
            List<Xml> items = root.name().equals(ITEM) ? List.of(root) : root.all(ITEM);
            items.forEach(item -> found.add(QtiItem.question(item, file, ids)));
        } catch (XmlFile.Refused e) {
            throw unreadable(file, e.line(), String.valueOf(e.getMessage()));
        }
        if (found.size() > QUESTIONS) {
            throw unreadable("", 1, "more than %d questions".formatted(QUESTIONS));
        }
    }

    private static QuestionReport some(List<Found> found) throws Unreadable {
        if (found.isEmpty()) {
            throw unreadable("", 1, "there is no item of QTI 2.1 or 3.0 in it");
        }
        return report(found);
    }

    private static QuestionReport report(List<Found> found) {
        List<Question> questions = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Found item : found) {
            items.add(item(item, ids, questions));
        }
        return new QuestionReport(questions, items);
    }

    private static Item item(Found found, Set<String> ids, List<Question> questions) {
        Question question = found.question();
        List<String> faults = question == null ? found.notes() : QuestionCheck.faults(question);
        if (question == null || !faults.isEmpty()) {
            return new Item(found.file(), found.line(), found.name(), Outcome.SKIPPED, null, faults);
        }
        if (!ids.add(question.id())) {
            List<String> twice = List.of("the id %s stands here twice".formatted(question.id()));
            return new Item(found.file(), found.line(), found.name(), Outcome.SKIPPED, null, twice);
        }
        questions.add(question);
        Outcome outcome = found.notes().isEmpty() ? Outcome.IMPORTED : Outcome.CHANGED;
        return new Item(found.file(), found.line(), found.name(), outcome, question.id(), found.notes());
    }

    private static Unreadable unreadable(String file, int line, String message) {
        return new Unreadable(List.of(new Fault(file, line, "", message)));
    }
}
