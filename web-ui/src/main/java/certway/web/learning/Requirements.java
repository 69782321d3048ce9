package certway.web.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every completion rule: met or not, and what to do next. */
public record Requirements(String enrollmentId, boolean met, Rule requirement) {

    public record Rule(
            String rule,
            boolean met,
            int have,
            int needed,
            @Nullable String nextAction,
            List<Rule> parts) {}
}
