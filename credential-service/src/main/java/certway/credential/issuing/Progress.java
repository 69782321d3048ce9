package certway.credential.issuing;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** What is asked of progress-service. */
interface Progress {

    @GetExchange("/internal/completions/{enrollmentId}")
    JsonNode completion(@PathVariable String enrollmentId, @RequestParam String learnerId);
}
