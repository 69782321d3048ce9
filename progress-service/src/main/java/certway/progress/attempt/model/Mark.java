package certway.progress.attempt.model;

/** What one question of an attempt earned. */
public record Mark(QuestionId question, int points, int maximum) {

    public Mark {
        if (points < 0 || points > maximum) {
            throw new IllegalArgumentException("%d of %d points".formatted(points, maximum));
        }
    }

    public boolean isFull() {
        return points == maximum;
    }
}
