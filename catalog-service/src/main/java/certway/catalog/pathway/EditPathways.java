package certway.catalog.pathway;

import certway.catalog.fact.Facts;
import certway.catalog.register.Finding;
import certway.catalog.register.Proposal;
import certway.catalog.register.Written;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Changes pathways, as long as every name still leads somewhere and no way leads in a circle. */
@Component
class EditPathways {

    private static final Logger log = LoggerFactory.getLogger(EditPathways.class);

    private final Pathways pathways;
    private final Facts facts;
    private final FollowPathways follow;

    EditPathways(Pathways pathways, Facts facts, FollowPathways follow) {
        this.pathways = pathways;
        this.facts = facts;
        this.follow = follow;
    }

    Written write(Proposal proposal) {
        Written written = pathways.register().write(proposal, this::check);
        if (written instanceof Written.Saved || written instanceof Written.Removed) {
            log.atInfo()
                    .addKeyValue("thing", proposal.key())
                    .addKeyValue("by", proposal.act().by())
                    .log("Pathways {}", proposal.act().name());
            follow.changed();
        }
        return written;
    }

    private List<Finding> check(PathwayGraph graph) {
        return PathwayChecks.check(graph, id -> facts.find(id).isPresent());
    }
}
