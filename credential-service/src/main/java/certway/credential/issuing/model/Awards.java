package certway.credential.issuing.model;

import java.util.List;
import java.util.Optional;

/** What learners were awarded here, for those who put it together. */
public interface Awards {

    /** Every credential of the learner, the latest first, whether or not it counts still. */
    List<Credential> of(LearnerId learner);

    /** The signed form of a credential. */
    Optional<String> signed(PublicId id);
}
