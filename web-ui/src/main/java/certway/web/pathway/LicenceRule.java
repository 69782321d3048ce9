package certway.web.pathway;

import certway.web.fact.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a state asks for a licence for an occupation. */
public record LicenceRule(
        String occupation,
        @Nullable Named state,
        String standing,
        @Nullable String decided,
        String message,
        @Nullable String agency,
        List<StateStanding> states,
        @Nullable Fact fact) {

    public record StateStanding(Named state, String standing) {}
}
