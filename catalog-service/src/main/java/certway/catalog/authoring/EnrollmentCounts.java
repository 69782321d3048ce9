package certway.catalog.authoring;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What is asked of enrollment-service. */
interface EnrollmentCounts {

    /** The versions of a program that are studied, with how many learners each has. */
    record VersionLearners(List<VersionCount> versions) {

        public VersionLearners {
            versions = List.copyOf(versions);
        }
    }

    record VersionCount(int version, int learners) {}

    @GetExchange("/internal/program-versions/{programId}/learners")
    VersionLearners learners(@PathVariable String programId);
}
