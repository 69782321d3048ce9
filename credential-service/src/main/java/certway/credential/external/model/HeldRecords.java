package certway.credential.external.model;

import certway.credential.issuing.model.LearnerId;
import java.util.List;

/** What a learner holds from elsewhere, for those who put it together with what was reached here. */
@FunctionalInterface
public interface HeldRecords {

    /** All of them, the latest first. */
    List<ExternalRecord> of(LearnerId learner);
}
