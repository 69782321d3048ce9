package certway.progress.study;

import certway.progress.study.model.Work;
import certway.progress.study.model.Work.Part;
import certway.progress.study.model.Work.Ticked;
import certway.progress.study.model.Work.Watched;
import certway.progress.study.model.Work.Way;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What was done within a unit, as a document; its one list says which kind it is. */
final class WorkDocuments {

    private static final String SECOND = "second";
    private static final String WATCHED = "watched";
    private static final String CHOICES = "choices";
    private static final String TICKED = "ticked";

    private WorkDocuments() {}

    static Document document(Work work) {
        return switch (work) {
            case Watched(int second, List<Part> parts) -> new Document(SECOND, second).append(WATCHED, numbers(parts));
            case Way(List<String> choices) -> new Document(CHOICES, choices);
            case Ticked(List<String> items) -> new Document(TICKED, items);
        };
    }

    static Work work(Document document) {
        if (document.containsKey(WATCHED)) {
            return new Watched(document.getInteger(SECOND), parts(document.getList(WATCHED, Integer.class)));
        }
        return document.containsKey(CHOICES)
                ? new Way(document.getList(CHOICES, String.class))
                : new Ticked(document.getList(TICKED, String.class));
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
