package certway.credential.issuing.model;

import java.util.Set;

/**
 * What the holder of a certificate keeps from those who check it.
 *
 * @param revision counts the holder's choices; 0 is before the first
 */
public record Visibility(Set<Fact> hidden, long revision) {

    /** As everybody begins: nothing is kept from anybody. */
    public static final Visibility ALL = new Visibility(Set.of(), 0);

    public Visibility {
        hidden = Set.copyOf(hidden);
    }

    public boolean hides(Fact fact) {
        return hidden.contains(fact);
    }

    public Visibility next(Set<Fact> wanted) {
        return new Visibility(wanted, revision + 1);
    }
}
