package certway.web.learning;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A learner's own studies. */
@HttpExchange("/api/studies/{enrollment}")
interface StudyClient {

    @GetExchange
    Study study(@PathVariable String enrollment);

    @GetExchange("/requirements")
    Requirements requirements(@PathVariable String enrollment);

    @GetExchange("/units/{unit}")
    StudyUnit unit(@PathVariable String enrollment, @PathVariable String unit);

    @PostExchange("/units/{unit}/visit")
    Step visit(@PathVariable String enrollment, @PathVariable String unit);

    @PostExchange("/units/{unit}/complete")
    Step complete(@PathVariable String enrollment, @PathVariable String unit);

    @PutExchange("/units/{unit}/ticks")
    Step tick(@PathVariable String enrollment, @PathVariable String unit, @RequestBody Map<String, Object> ticks);

    @PutExchange("/units/{unit}/choices")
    Step choose(@PathVariable String enrollment, @PathVariable String unit, @RequestBody Map<String, Object> choices);

    @PutExchange("/units/{unit}/position")
    Step watch(@PathVariable String enrollment, @PathVariable String unit, @RequestBody Map<String, Object> position);

    @GetExchange("/units/{unit}/entries")
    LogEntries entries(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/units/{unit}/supervisors")
    Supervisors supervisors(@PathVariable String enrollment, @PathVariable String unit);

    @DeleteExchange("/units/{unit}/supervisors/{supervision}")
    void removeSupervisor(@PathVariable String enrollment, @PathVariable String unit, @PathVariable String supervision);

    @GetExchange("/units/{unit}/entries/{number}")
    LogEntry entry(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number);

    @PostExchange("/units/{unit}/entries")
    LogEntry write(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Map<String, Object> entry);

    /** What a learner passes on to their supervisor. */
    record MadeLink(String token, Instant expiresAt) {}

    @PostExchange("/units/{unit}/entries/{number}/signature-link")
    MadeLink makeLink(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number);

    @PostExchange("/units/{unit}/attempts")
    Attempt start(@PathVariable String enrollment, @PathVariable String unit);

    @GetExchange("/units/{unit}/attempts/{number}")
    Attempt attempt(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number);

    @PutExchange("/units/{unit}/attempts/{number}/answers/{question}")
    void answer(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @PathVariable int number,
            @PathVariable String question,
            @RequestBody Map<String, Object> answer);

    @PostExchange("/units/{unit}/attempts/{number}/submit")
    void submit(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number);
}
