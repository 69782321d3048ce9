package certway.catalog.fact;

import certway.catalog.publishing.CitedFacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who publish which facts content may cite today. */
@Component
class CitableFacts implements CitedFacts {

    private final Facts facts;

    CitableFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<String> objection(String factId) {
        return facts.find(factId)
                .map(fact -> fact.objection(facts.today()))
                .orElse(Optional.of("there is no such fact"));
    }
}
