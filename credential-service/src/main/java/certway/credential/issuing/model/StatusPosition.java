package certway.credential.issuing.model;

import java.util.random.RandomGenerator;

/** The one bit that says of a credential whether it counts no longer: which list, and where in it. */
public record StatusPosition(int list, int index) {

    /** Bits in a list: the fewest that hide one credential among enough others. */
    public static final int LENGTH = 131_072;

    /** A list half full is left for the next, so that a free place is soon found by trying. */
    private static final int USED_PER_LIST = LENGTH / 2;

    public StatusPosition {
        if (list < 1 || index < 0 || index >= LENGTH) {
            throw new IllegalArgumentException("not a position in a status list");
        }
    }

    /** A place at random, since places in order would tell when a credential was issued. */
    public static StatusPosition random(long issuedSoFar, RandomGenerator random) {
        return new StatusPosition((int) (issuedSoFar / USED_PER_LIST) + 1, random.nextInt(LENGTH));
    }
}
