package certway.web.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Hands the answers of a form to the study service, one by one. Only what was changed there goes: what another page of the same
 * attempt saved meanwhile stays.
 */
@Component
class SaveAnswers {

    static final String ALREADY_SUBMITTED = "attempt-already-submitted";

    private final StudyClient studies;

    SaveAnswers(StudyClient studies) {
        this.studies = studies;
    }

    /** An attempt at a quiz of a study. */
    record Where(String enrollment, String unit, int number) {

        String address() {
            return "/learn/%s/%s/attempts/%d".formatted(enrollment, unit, number);
        }
    }

    /**
     * What became of a form.
     *
     * @param answered how many questions have an answer now
     * @param saved questions whose answer was taken, each with the mark of that answer
     * @param unsaved questions with something that is no answer, or none yet
     * @param faulty those of them that must not be left so: the service has another answer, or did not understand this one
     * @param refusal why the service takes no answers any more; empty if it does
     */
    record Outcome(int answered, Map<String, String> saved, List<String> unsaved, List<String> faulty, String refusal) {

        boolean isRefused() {
            return !refusal.isEmpty();
        }
    }

    Outcome save(Where where, Attempt attempt, Answers answers) {
        List<Attempt.Question> changed =
                attempt.questions().stream().filter(answers::isChanged).toList();
        Set<String> answered = new HashSet<>(attempt.answeredQuestions());
        if (!changed.isEmpty() && !attempt.isOpen()) {
            return refused(answered, ALREADY_SUBMITTED);
        }
        Map<String, String> saved = new TreeMap<>();
        List<String> unsaved = new ArrayList<>();
        List<String> faulty = new ArrayList<>();
        try {
            for (Attempt.Question question : changed) {
                Optional<Map<String, Object>> given = answers.of(question);
                Optional<Map<String, Object>> body = given.or(() -> Answers.emptied(question));
                if (body.isPresent() && isTaken(where, question, body.get())) {
                    note(answered, question, given.isPresent());
                    saved.put(question.id(), Answers.mark(given.orElse(Map.of())));
                } else {
                    unsaved.add(question.id());
                    if (body.isPresent() || answered.contains(question.id())) {
                        faulty.add(question.id());
                    }
                }
            }
        } catch (HttpClientErrorException.Conflict e) {
            return refused(answered, reason(e.getResponseBodyAs(Problem.class)));
        }
        return new Outcome(answered.size(), saved, unsaved, faulty, "");
    }

    private boolean isTaken(Where where, Attempt.Question question, Map<String, Object> body) {
        try {
            studies.answer(where.enrollment(), where.unit(), where.number(), question.id(), body);
            return true;
        } catch (HttpClientErrorException.BadRequest e) {
            return false;
        }
    }

    private static void note(Set<String> answered, Attempt.Question question, boolean given) {
        if (given) {
            answered.add(question.id());
        } else {
            answered.remove(question.id());
        }
    }

    private static Outcome refused(Set<String> answered, String reason) {
        return new Outcome(answered.size(), Map.of(), List.of(), List.of(), reason);
    }

    private static String reason(@Nullable Problem problem) {
        String type = problem == null || problem.type() == null ? "other" : problem.type();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private record Problem(@Nullable String type) {}
}
