package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.platform.DependencyUnavailable;
import com.mongodb.MongoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notes that access has ended, and tells it. Whoever reads an enrollment sees its end at once, by the clock; this is for those
 * who only hear of it. Several may sweep at the same time: each end is one conditional write.
 */
@Component
final class ExpireEnrollments {

    private static final Logger log = LoggerFactory.getLogger(ExpireEnrollments.class);
    private static final int AT_ONCE = 500;

    private final Enrollments enrollments;
    private final InstantSource clock;

    ExpireEnrollments(Enrollments enrollments, InstantSource clock) {
        this.enrollments = enrollments;
        this.clock = clock;
    }

    void sweep() {
        try {
            sweep(clock.instant());
        } catch (MongoException | DependencyUnavailable e) {
            log.atWarn().addKeyValue("cause", e.getMessage()).log("Ends of access are noted later");
        }
    }

    private void sweep(Instant now) {
        List<Enrollment> ended;
        do {
            ended = enrollments.ended(now, AT_ONCE);
        } while (expired(ended, now) > 0 && ended.size() == AT_ONCE);
    }

    private int expired(List<Enrollment> ended, Instant now) {
        int expired = 0;
        for (Enrollment enrollment : ended) {
            Optional<EnrollmentEvent.Expired> event = enrollment.expire(now);
            // Not kept: it was extended, left or completed meanwhile, or another instance was faster.
            if (event.isPresent() && enrollments.save(Change.of(event.get()))) {
                expired++;
            }
        }
        if (expired > 0) {
            log.atInfo().addKeyValue("enrollments", expired).log("Access ended");
        }
        return expired;
    }
}
