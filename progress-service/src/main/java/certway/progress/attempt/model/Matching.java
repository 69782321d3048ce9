package certway.progress.attempt.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import certway.progress.attempt.model.Answer.Chosen;
import certway.progress.attempt.model.Answer.Matched;
import certway.progress.attempt.model.Answer.Measured;
import certway.progress.attempt.model.Answer.Ordered;
import certway.progress.attempt.model.Answer.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every prompt has one right option; an option may fit several prompts or none. */
public record Matching(QuestionId id, String text, List<Prompt> prompts, List<Item> options, Feedback feedback)
        implements Question {

    /** A line that needs its partner. */
    public record Prompt(OptionId id, String text, OptionId option) {}

    public Matching {
        prompts = List.copyOf(prompts);
        options = List.copyOf(options);
        Checks.distinctIds(id, prompts.stream().map(Prompt::id).toList());
        List<OptionId> offered = options.stream().map(Item::id).toList();
        Checks.distinctIds(id, offered);
        if (!prompts.stream().allMatch(prompt -> offered.contains(prompt.option()))) {
            throw new IllegalArgumentException("question %s has a prompt without its option".formatted(id.value()));
        }
    }

    @Override
    public Optional<AnswerFault> faultOf(Answer answer) {
        return switch (answer) {
            case Matched(Map<OptionId, OptionId> matches) -> fault(matches);
            case Chosen _, Ordered _, Measured _, Written _ -> Checks.unexpected(answer, "matches");
        };
    }

    private Optional<AnswerFault> fault(Map<OptionId, OptionId> matches) {
        Set<OptionId> asked = prompts.stream().map(Prompt::id).collect(Collectors.toUnmodifiableSet());
        Set<OptionId> offered = options.stream().map(Item::id).collect(Collectors.toUnmodifiableSet());
        for (Map.Entry<OptionId, OptionId> match : matches.entrySet()) {
            String place = "/matches/" + match.getKey().value();
            if (!asked.contains(match.getKey())) {
                return Optional.of(new AnswerFault(place, "is no line of this question"));
            }
            if (!offered.contains(match.getValue())) {
                return Optional.of(new AnswerFault(place, "is no option of this question"));
            }
        }
        return Optional.empty();
    }

    @Override
    public int partOf(int points, Answer answer) {
        if (!(answer instanceof Matched(Map<OptionId, OptionId> matches))) {
            return 0;
        }
        int found = (int) prompts.stream()
                .filter(prompt -> prompt.option().equals(matches.get(prompt.id())))
                .count();
        return points * found / prompts.size();
    }

    @Override
    public boolean isRight(Answer answer) {
        return answer instanceof Matched(Map<OptionId, OptionId> matches)
                && matches.equals(prompts.stream().collect(toUnmodifiableMap(Prompt::id, Prompt::option)));
    }
}
