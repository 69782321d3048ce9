package certway.catalog.pathway;

import certway.catalog.register.Texts;
import java.util.List;
import java.util.Objects;

/**
 * An edge of the graph: what it takes to get from any one of some roles or backgrounds to a role.
 *
 * @param to the roles that the step leads to, each by itself
 * @param facts of the register that it cites
 */
record PathStep(
        String id,
        String title,
        List<String> from,
        List<String> to,
        String summary,
        Requirement requires,
        List<String> facts)
        implements Thing {

    PathStep {
        id = Texts.of(id);
        title = Texts.of(title);
        from = Texts.list(from);
        to = Texts.list(to);
        summary = Texts.of(summary);
        Objects.requireNonNull(requires, "requires");
        facts = Texts.list(facts);
    }
}
