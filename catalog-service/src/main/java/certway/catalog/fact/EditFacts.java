package certway.catalog.fact;

import certway.catalog.register.Act;
import certway.catalog.register.Json;
import certway.catalog.register.Proposal;
import certway.catalog.register.Register;
import certway.catalog.register.Written;
import certway.platform.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Changes facts. None is ever taken out: pages cite them. */
@Component
class EditFacts {

    private static final Logger log = LoggerFactory.getLogger(EditFacts.class);

    /** Who wants a change, why, and of which revision. */
    record Wish(String id, long revision, String act, String by, String reason) {}

    /** What was proposed and what came of it. */
    record Outcome(Proposal proposal, Written written) {}

    private final Facts facts;
    private final InstantSource clock;

    EditFacts(Facts facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Makes a fact or gives it another content; a decision stays only if what the sources say stays. */
    Outcome save(Wish wish, FactBody body) {
        Optional<Fact> before = facts.find(wish.id());
        Fact fact = body.fact(wish.id(), before.map(Fact::resolution).orElse(null));
        boolean sameStatements = before.filter(old -> body.saysTheSameAs(old)).isPresent();
        return write(wish, sameStatements ? fact : fact.resolved(null));
    }

    /** Changes a fact that is there. */
    Outcome change(Wish wish, UnaryOperator<Fact> change) {
        Optional<Fact> before = facts.find(wish.id());
        return before.isEmpty()
                ? new Outcome(proposal(wish, ""), new Written.Missing())
                : write(wish, change.apply(before.get()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Outcome write(Wish wish, Fact fact) {
        Register<FactBook> register = facts.register();
        Proposal proposal = proposal(wish, Json.write(fact));
        Written written = register.write(proposal, FactChecks::check);
        if (written instanceof Written.Saved saved) {
            log.atInfo()
                    .addKeyValue("fact", wish.id())
                    .addKeyValue("revision", saved.entry().revision())
                    .addKeyValue("by", wish.by())
                    .log("Fact {}", wish.act());
        }
        return new Outcome(proposal, written);
    }

    private Proposal proposal(Wish wish, String json) {
        if (wish.reason().isBlank() || wish.reason().length() > 1_000) {
            throw Problems.invalid("/reason", "must say in 1 to 1000 characters why");
        }
        return new Proposal(
                FactBook.key(wish.id()), wish.revision(), json, new Act(wish.act(), wish.by(), now(), wish.reason()));
    }
}
