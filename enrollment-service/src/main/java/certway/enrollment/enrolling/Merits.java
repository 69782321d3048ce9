package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Waivers;
import org.springframework.stereotype.Component;

/** Where it is known what speaks for a learner. */
@Component
record Merits(Completions completions, Waivers waivers) {}
