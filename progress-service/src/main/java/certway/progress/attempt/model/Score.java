package certway.progress.attempt.model;

/** Points out of the most that could be had. */
public record Score(int points, int maximum) {

    private static final int WHOLE = 100;

    public Score {
        if (maximum < 1 || points < 0 || points > maximum) {
            throw new IllegalArgumentException("%d of %d points".formatted(points, maximum));
        }
    }

    /** In whole per cent, rounded down: 79.9 % does not reach a pass mark of 80. */
    public int percent() {
        return (int) ((long) points * WHOLE / maximum);
    }
}
