package certway.progress.roster;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** Single enrollments, for services only. */
interface EnrollmentClient {

    @GetExchange("/internal/enrollments/{id}")
    JsonNode enrollment(@PathVariable String id);
}
