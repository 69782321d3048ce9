package certway.enrollment.people.model;

import certway.enrollment.enrolling.model.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param email null where the account has none
 * @param emailVerified whether whoever has the account was shown to read mail for that address
 * @param enabled whether the account can be used
 */
public record Person(LearnerId id, Name name, @Nullable String email, boolean emailVerified, boolean enabled) {

    /** Either part may be empty. */
    public record Name(String first, String last) {

        public boolean isWhole() {
            return !first.isEmpty() && !last.isEmpty();
        }
    }

    /** Without name and address: it may end in a log. */
    @Override
    public String toString() {
        return id.toString();
    }
}
