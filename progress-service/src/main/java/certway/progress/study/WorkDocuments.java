package certway.progress.study;

import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.Reference;
import certway.progress.study.model.Work;
import certway.progress.study.model.Work.Logged;
import certway.progress.study.model.Work.Part;
import certway.progress.study.model.Work.Ticked;
import certway.progress.study.model.Work.Watched;
import certway.progress.study.model.Work.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/** What was done within a unit, as a document; its one list says which kind it is. */
final class WorkDocuments {

    private static final String SECOND = "second";
    private static final String WATCHED = "watched";
    private static final String CHOICES = "choices";
    private static final String TICKED = "ticked";
    private static final String LOG = "log";
    private static final String NOTHING = "-";

    private WorkDocuments() {}

    static Document document(Work work) {
        return switch (work) {
            case Watched(int second, List<Part> parts) -> new Document(SECOND, second).append(WATCHED, numbers(parts));
            case Way(List<String> choices) -> new Document(CHOICES, choices);
            case Ticked(List<String> items) -> new Document(TICKED, items);
            case Logged(Log log) ->
                new Document(LOG, log.lines().stream().map(WorkDocuments::line).toList());
        };
    }

    static Work work(Document document) {
        if (document.containsKey(WATCHED)) {
            return new Watched(document.getInteger(SECOND), parts(document.getList(WATCHED, Integer.class)));
        }
        if (document.containsKey(LOG)) {
            return new Logged(new Log(document.getList(LOG, String.class).stream()
                    .map(WorkDocuments::lineOf)
                    .toList()));
        }
        return document.containsKey(CHOICES)
                ? new Way(document.getList(CHOICES, String.class))
                : new Ticked(document.getList(TICKED, String.class));
    }

    /** Four words: a study has a hundred of them and is read with every click. */
    private static String line(Log.Line line) {
        Reference signature = line.signature();
        return String.join(
                " ",
                StudyView.word(line.state()),
                line.entry().value(),
                line.corrects() == null ? NOTHING : line.corrects().toString(),
                signature == null ? NOTHING : signature.value());
    }

    private static Log.Line lineOf(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return new Log.Line(
                new Reference(words.get(1)),
                Log.State.valueOf(words.getFirst().toUpperCase(Locale.ROOT)),
                words.get(2).equals(NOTHING) ? null : Integer.valueOf(words.get(2)),
                words.get(3).equals(NOTHING) ? null : new Reference(words.get(3)));
    }

    /** From, to, from, to: hundreds of them stay small. */
    private static List<Integer> numbers(List<Part> parts) {
        List<Integer> numbers = new ArrayList<>();
        for (Part part : parts) {
            numbers.add(part.from());
            numbers.add(part.to());
        }
        return numbers;
    }

    private static List<Part> parts(List<Integer> numbers) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            parts.add(new Part(numbers.get(i), numbers.get(i + 1)));
        }
        return parts;
    }
}
