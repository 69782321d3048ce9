package certway.web.support;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What one learner is allowed beyond the limits of the quizzes. */
@HttpExchange("/api/admin/studies/{enrollment}")
interface AllowanceClient {

    @GetExchange("/allowance")
    Allowance allowance(@PathVariable String enrollment);

    @PutExchange("/extra-time")
    void extraTime(@PathVariable String enrollment, @RequestBody Map<String, @Nullable Object> extra);

    @PutExchange("/units/{unit}/extra-attempts")
    void extraAttempts(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @RequestBody Map<String, @Nullable Object> extra);
}
