package certway.catalog.authoring;

import certway.catalog.program.CompletionRule;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Programs;
import certway.catalog.program.Validity;
import certway.platform.DependencyUnavailable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Finds out what publishing a draft would change. */
@Component
class AssessImpact {

    private final Programs programs;
    private final EnrollmentCounts enrollments;

    AssessImpact(Programs programs, EnrollmentCounts enrollments) {
        this.programs = programs;
        this.enrollments = enrollments;
    }

    Impact of(Draft draft) {
        Program program = draft.program();
        if (program == null) {
            return new Impact(
                    null,
                    1,
                    List.of(),
                    completion(null, draft.content()),
                    validity(null, draft.content()),
                    Impact.Staying.of(List.of()));
        }
        ProgramContent latest = programs.content(program.id(), program.latest().digest());
        return new Impact(
                program.latest().number(),
                program.latest().number() + 1,
                ContentDiff.between(latest, draft.content()),
                completion(latest, draft.content()),
                validity(latest, draft.content()),
                staying(program));
    }

    private static Impact.Completion completion(@Nullable ProgramContent before, ProgramContent after) {
        CompletionRule old = before == null ? null : before.curriculum().completion();
        CompletionRule young = after.curriculum().completion();
        return new Impact.Completion(!young.equals(old), old == null ? null : RuleWords.of(old), RuleWords.of(young));
    }

    private static Impact.ValidityChange validity(@Nullable ProgramContent before, ProgramContent after) {
        Validity old = before == null ? null : before.terms().policy();
        Validity young = after.terms().policy();
        return new Impact.ValidityChange(!young.equals(old), old, young);
    }

    /** No answer is not zero learners: then the report says that it does not know. */
    private Impact.Staying staying(Program program) {
        try {
            return Impact.Staying.of(enrollments.learners(program.id().value()).versions());
        } catch (DependencyUnavailable e) {
            return Impact.Staying.unknown(e.dependency() + " does not answer at the moment.");
        } catch (RestClientException e) {
            return Impact.Staying.unknown("The enrollments gave an answer that cannot be read.");
        }
    }
}
