package certway.enrollment.personal;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;

/** What is asked of every service that keeps something of people. */
interface Subjects {

    /** How many documents said something of the learner until then. */
    record Receipt(long erased) {}

    @GetExchange(url = "/internal/subjects/{learnerId}", accept = "application/json")
    String export(@PathVariable String learnerId);

    /** One of the files that the export names. */
    @GetExchange(url = "/internal/subjects/{learnerId}/files/{fileId}", accept = "application/octet-stream")
    byte[] file(@PathVariable String learnerId, @PathVariable String fileId);

    @DeleteExchange("/internal/subjects/{learnerId}")
    Receipt erase(@PathVariable String learnerId);
}
