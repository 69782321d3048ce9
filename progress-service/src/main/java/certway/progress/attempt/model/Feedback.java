package certway.progress.attempt.model;

/** What a learner is told about a question that was right or wrong as a whole. */
public record Feedback(String correct, String incorrect) {

    public String of(Mark mark) {
        return mark.isFull() ? correct : incorrect;
    }
}
