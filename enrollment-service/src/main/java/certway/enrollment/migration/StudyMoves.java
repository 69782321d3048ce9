package certway.enrollment.migration;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.platform.DependencyUnavailable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks progress-service; what cannot be read is no answer. */
final class StudyMoves {

    private static final String PROGRESS = "Progress";

    private final Studies studies;

    StudyMoves(Studies studies) {
        this.studies = studies;
    }

    /** What the studies would be in that version, by enrollment. */
    Map<String, Studies.Preview> previews(int version, List<Enrollment> enrollments) {
        List<Studies.Name> names = enrollments.stream()
                .map(enrollment -> new Studies.Name(
                        enrollment.id().value(), enrollment.learner().value()))
                .toList();
        try {
            return studies.preview(new Studies.Names(version, names)).items().stream()
                    .collect(Collectors.toMap(Studies.Preview::enrollmentId, Function.identity()));
        } catch (RestClientException e) {
            throw new DependencyUnavailable(PROGRESS, e);
        }
    }

    /** Puts the study back where it was; false once its learner has gone on. */
    boolean putBack(Enrollment enrollment, ProgramVersion version) {
        try {
            studies.putBack(
                    enrollment.id().value(),
                    new Studies.Back(enrollment.learner().value(), version.version()));
            return true;
        } catch (HttpClientErrorException.Conflict e) {
            return false;
        } catch (RestClientException e) {
            throw new DependencyUnavailable(PROGRESS, e);
        }
    }
}
