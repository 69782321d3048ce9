package certway.progress.report.model;

import org.jspecify.annotations.Nullable;

/**
 * What is summed up of a question over the first attempts at it. The rest of an attempt is what its other questions earned, in
 * whole per cent; leaving the question itself out keeps it from being compared with itself.
 *
 * @param asked attempts that showed the question
 * @param right attempts that answered it right as a whole
 * @param rest sum of the rests
 * @param restSquared sum of their squares
 * @param restRight sum of the rests of the attempts that answered it right
 */
public record ItemSums(int asked, int right, long rest, long restSquared, long restRight) {

    private static final int THOUSAND = 1_000;

    /** How many of a thousand answer it right; the more, the easier. Null while nobody was asked. */
    public @Nullable Integer difficulty() {
        return asked == 0 ? null : (int) ((long) right * THOUSAND / asked);
    }

    /**
     * The corrected point-biserial correlation of being right with the rest of the attempt, in thousandths: (M1 - M0) / s * sqrt(p
     * q), with the item taken out of the total (Henrysson, "Correction of item-total correlations in item analysis",
     * Psychometrika 28, 1963). Null where all or none are right, or all rests are equal: then it says nothing.
     */
    public @Nullable Integer discrimination() {
        long wrong = (long) asked - right;
        long variance = asked * restSquared - rest * rest;
        if (right == 0 || wrong == 0 || variance <= 0) {
            return null;
        }
        double covariance = (double) asked * restRight - (double) right * rest;
        return (int) Math.round(THOUSAND * covariance / Math.sqrt((double) variance * right * wrong));
    }
}
