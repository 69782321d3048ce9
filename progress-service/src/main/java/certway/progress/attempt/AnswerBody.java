package certway.progress.attempt;

import certway.platform.web.Problems;
import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.Name;
import certway.progress.attempt.model.OptionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer in JSON: one of {@code options}, {@code order}, {@code matches}, {@code text}, or {@code value} with {@code unit}. */
record AnswerBody(
        @Nullable List<@Nullable String> options,
        @Nullable List<@Nullable String> order,
        @Nullable String value,
        @Nullable String unit,
        @Nullable Map<String, @Nullable String> matches,
        @Nullable String text) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_TEXT = 200;

    static AnswerBody of(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(List<OptionId> options) -> new AnswerBody(texts(options), null, null, null, null, null);
            case Answer.Ordered(List<OptionId> order) -> new AnswerBody(null, texts(order), null, null, null, null);
            case Answer.Measured(BigDecimal value, String unit) ->
                new AnswerBody(null, null, value.toPlainString(), unit, null, null);
            case Answer.Matched(Map<OptionId, OptionId> matches) ->
                new AnswerBody(null, null, null, null, pairs(matches), null);
            case Answer.Written(String text) -> new AnswerBody(null, null, null, null, null, text);
        };
    }

    private static List<@Nullable String> texts(List<OptionId> ids) {
        return new ArrayList<>(ids.stream().map(OptionId::value).toList());
    }

    private static Map<String, @Nullable String> pairs(Map<OptionId, OptionId> matches) {
        Map<String, @Nullable String> pairs = new TreeMap<>();
        matches.forEach((line, option) -> pairs.put(line.value(), option.value()));
        return pairs;
    }

    /** The answer, or an invalid request: whether it answers the question at hand is not looked at here. */
    Answer answer() {
        long given = Stream.of(
                        options != null, order != null, matches != null, text != null, value != null || unit != null)
                .filter(present -> present)
                .count();
        if (given != 1) {
            throw Problems.invalid("", "give one of options, order, matches, text, or value with unit");
        }
        if (options != null) {
            return new Answer.Chosen(ids("/options", options));
        }
        if (order != null) {
            return new Answer.Ordered(ids("/order", order));
        }
        if (matches != null) {
            return matched(matches);
        }
        return text == null ? measured(value, unit) : written(text);
    }

    private static Answer written(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Problems.invalid("/text", "has more than %d characters".formatted(LONGEST_TEXT));
        }
        return new Answer.Written(text);
    }

    private static Answer matched(Map<String, @Nullable String> matches) {
        if (matches.size() > MOST_OPTIONS) {
            throw Problems.invalid("/matches", "has too many entries");
        }
        Map<OptionId, OptionId> pairs = new HashMap<>();
        matches.forEach((line, option) -> {
            if (!Name.isOne(line)) {
                throw Problems.invalid("/matches", "names a line that no question has");
            }
            String place = "/matches/" + line;
            pairs.put(
                    new OptionId(line),
                    OptionId.parse(option == null ? "" : option)
                            .orElseThrow(() -> Problems.invalid(place, "is no option of this question")));
        });
        return new Answer.Matched(pairs);
    }

    private static Answer measured(@Nullable String value, @Nullable String unit) {
        if (value == null || !NUMBER.matcher(value).matches()) {
            throw Problems.invalid("/value", "give a decimal number such as 2.7");
        }
        if (unit == null) {
            throw Problems.invalid("/unit", "is missing");
        }
        return new Answer.Measured(new BigDecimal(value), unit);
    }

    private static List<OptionId> ids(String pointer, List<@Nullable String> texts) {
        if (texts.size() > MOST_OPTIONS) {
            throw Problems.invalid(pointer, "has too many entries");
        }
        List<OptionId> ids = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String place = "%s/%d".formatted(pointer, i);
            ids.add(OptionId.parse(text == null ? "" : text)
                    .orElseThrow(() -> Problems.invalid(place, "is no option of this question")));
        }
        return ids;
    }
}
