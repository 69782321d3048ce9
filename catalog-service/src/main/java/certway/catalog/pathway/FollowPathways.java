package certway.catalog.pathway;

import certway.catalog.register.Followed;
import certway.catalog.search.ReferenceChanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the pathways up with other instances, and tells those who show names of them. */
@Component
class FollowPathways implements Followed {

    private final Pathways pathways;
    private final List<ReferenceChanges> listeners;

    FollowPathways(Pathways pathways, List<ReferenceChanges> listeners) {
        this.pathways = pathways;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void synchronise() {
        long before = pathways.register().entries().sequence();
        pathways.synchronise();
        if (pathways.register().entries().sequence() != before) {
            changed();
        }
    }

    void changed() {
        listeners.forEach(ReferenceChanges::referenceChanged);
    }
}
