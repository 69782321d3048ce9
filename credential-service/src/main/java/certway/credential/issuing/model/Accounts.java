package certway.credential.issuing.model;

import java.util.List;

/** Whose accounts have an address: addresses are kept at the login server only. */
@FunctionalInterface
public interface Accounts {

    /** The learners with exactly that address, in whatever case; none if nobody has it. */
    List<LearnerId> withAddress(String address);
}
