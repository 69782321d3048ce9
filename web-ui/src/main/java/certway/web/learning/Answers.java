package certway.web.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/** Reads the answers out of the form of an attempt: every field's name begins with the question's. */
final class Answers {

    private static final String QUESTION = "q.";
    private static final String WAS = "was.";
    /** The script of a page names the questions that it sends, since an answer that was taken back has no field. */
    private static final String CHANGED = "changed";

    private final MultiValueMap<String, String> form;

    Answers(MultiValueMap<String, String> form) {
        this.form = form;
    }

    /** The name of the field of a question, or of one part of it. */
    static String field(String question, String... part) {
        return QUESTION + question + (part.length == 0 ? "" : "." + part[0]);
    }

    /** The name of the field that keeps what the page showed as the answer. */
    static String was(String question) {
        return WAS + question;
    }

    /** Whether the question was answered otherwise on this page than it was when the page was made. */
    boolean isChanged(Attempt.Question question) {
        List<String> changed = form.get(CHANGED);
        if (changed != null) {
            return changed.contains(question.id());
        }
        Optional<Map<String, Object>> given = of(question);
        String was = form.getFirst(was(question.id()));
        return was == null ? given.isPresent() : !was.equals(mark(given.orElse(Map.of())));
    }

    /** That nothing is given any more, where the service has a word for that. */
    static Optional<Map<String, Object>> emptied(Attempt.Question question) {
        return switch (question.kind()) {
            case "multiple-choice" -> Optional.of(Map.of("options", List.of()));
            case "matching" -> Optional.of(Map.of("matches", Map.of()));
            case "short-text" -> Optional.of(Map.of("text", ""));
            default -> Optional.empty();
        };
    }

    /** The same text for the same answer, however it came here; empty for none. */
    static String mark(Map<String, Object> answer) {
        Map<String, Object> marked = new TreeMap<>();
        answer.forEach((name, value) -> {
            boolean empty = (value instanceof Collection<?> list && list.isEmpty())
                    || (value instanceof Map<?, ?> pairs && pairs.isEmpty())
                    || "".equals(value);
            if (!empty) {
                marked.put(name, name.equals("options") ? sorted(value) : value);
            }
        });
        return marked.isEmpty() ? "" : marked.toString();
    }

    private static Object sorted(Object options) {
        return options instanceof Collection<?> list
                ? list.stream().map(String::valueOf).sorted().toList()
                : options;
    }

    /** What was given as an answer to the question, as the study service takes it; empty if nothing was. */
    Optional<Map<String, Object>> of(Attempt.Question question) {
        return switch (question.kind()) {
            case "single-choice", "multiple-choice", "hotspot" -> chosen(question);
            case "matching" -> matched(question);
            case "short-text" -> written(question);
            case "numeric" -> measured(question);
            case "ordering" -> ordered(question);
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> chosen(Attempt.Question question) {
        List<String> options = form.getOrDefault(field(question.id()), List.of());
        return options.isEmpty() ? Optional.empty() : Optional.of(Map.of("options", options));
    }

    private Optional<Map<String, Object>> measured(Attempt.Question question) {
        String value = first(field(question.id())).strip().replace(',', '.');
        String unit = first(field(question.id(), "unit"));
        return value.isEmpty() ? Optional.empty() : Optional.of(new TreeMap<>(Map.of("value", value, "unit", unit)));
    }

    private Optional<Map<String, Object>> written(Attempt.Question question) {
        String text = first(field(question.id())).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(Map.of("text", text));
    }

    private Optional<Map<String, Object>> matched(Attempt.Question question) {
        Map<String, String> matches = new TreeMap<>();
        for (Attempt.Option line : question.prompts() == null ? List.<Attempt.Option>of() : question.prompts()) {
            String option = first(field(question.id(), line.id()));
            if (!option.isEmpty()) {
                matches.put(line.id(), option);
            }
        }
        return matches.isEmpty() ? Optional.empty() : Optional.of(Map.of("matches", matches));
    }

    /** Whoever gives two items the same place means nothing: that is no answer yet. */
    private Optional<Map<String, Object>> ordered(Attempt.Question question) {
        record Placed(String item, String place) {}
        List<Placed> placed = new ArrayList<>();
        for (Attempt.Option item : question.items() == null ? List.<Attempt.Option>of() : question.items()) {
            placed.add(new Placed(item.id(), first(field(question.id(), item.id()))));
        }
        boolean complete = placed.stream().noneMatch(one -> one.place().isEmpty())
                && placed.stream().map(Placed::place).distinct().count() == placed.size();
        if (!complete || placed.isEmpty()) {
            return Optional.empty();
        }
        placed.sort(Comparator.comparing(Placed::place));
        return Optional.of(Map.of("order", placed.stream().map(Placed::item).toList()));
    }

    private String first(String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
