package certway.progress.attempt.model;

import certway.progress.attempt.model.Answer.Chosen;
import certway.progress.attempt.model.Answer.Matched;
import certway.progress.attempt.model.Answer.Measured;
import certway.progress.attempt.model.Answer.Ordered;
import certway.progress.attempt.model.Answer.Written;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A few words; right if they are one of the accepted ones, whatever their case, width and spaces. */
public record ShortText(QuestionId id, String text, List<String> accept, Feedback feedback) implements Question {

    public ShortText {
        accept = List.copyOf(accept);
        if (accept.stream().map(ShortText::normal).allMatch(String::isEmpty)) {
            throw new IllegalArgumentException("question %s accepts nothing".formatted(id.value()));
        }
    }

    @Override
    public Optional<AnswerFault> faultOf(Answer answer) {
        return switch (answer) {
            case Written _ -> Optional.empty();
            case Chosen _, Ordered _, Measured _, Matched _ -> Checks.unexpected(answer, "text");
        };
    }

    @Override
    public boolean isRight(Answer answer) {
        return answer instanceof Written(String written)
                && !normal(written).isEmpty()
                && accept.stream().map(ShortText::normal).anyMatch(normal(written)::equals);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
