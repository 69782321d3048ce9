package certway.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows what belongs into which field of a quiz on a page. */
public record Pencil(AnswerKey key) {

    /** The names of the question's fields, each with what is chosen or written there. */
    public Map<String, List<String>> fields(String unit, String question) {
        String field = "q." + question;
        Map<String, List<String>> fields = new LinkedHashMap<>();
        switch (key.of(unit, question)) {
            case Answer.Options options -> fields.put(field, options.correct());
            case Answer.Measure measure -> {
                fields.put(field, List.of(measure.value().toPlainString()));
                fields.put(field + ".unit", List.of(measure.unit()));
            }
            case Answer.Order order -> {
                for (String item : order.items()) {
                    fields.put(field + "." + item, List.of("%02d".formatted(fields.size() + 1)));
                }
            }
        }
        return fields;
    }
}
