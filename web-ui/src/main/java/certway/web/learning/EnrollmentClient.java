package certway.web.learning;

import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A learner's own enrollments. */
interface EnrollmentClient {

    @GetExchange("/api/enrollments")
    Enrollments enrollments(@RequestParam int limit);

    @GetExchange("/api/enrollments/{id}")
    Enrollments.Enrollment enrollment(@PathVariable String id);

    @PostExchange("/api/enrollments/{id}/voucher")
    Enrollments.Enrollment redeem(@PathVariable String id, @RequestBody Map<String, String> voucher);

    @PostExchange("/api/enrollments")
    Enrollments.Enrollment enroll(@RequestBody Map<String, Object> request);
}
