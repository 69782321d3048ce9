package certway.credential.ledger;

import certway.credential.ledger.model.Rule;
import java.util.Map;

/** What is known of what bodies ask, by certification. */
record CreditRules(Map<String, Rule> byCertification) {

    CreditRules {
        byCertification = Map.copyOf(byCertification);
    }
}
