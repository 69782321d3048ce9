package certway.web.bulk;

import certway.web.form.Typed;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Hands the file on as it came: the service reads it row by row. */
final class SendList {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final RestClient enrollments;

    SendList(RestClient enrollments) {
        this.enrollments = enrollments;
    }

    /** Gives the job, which goes on by itself. */
    Lists.Job send(Typed typed, Resource file) {
        Lists.Job job = enrollments
                .post()
                .uri(address -> address.path("/api/admin/enrollments/bulk")
                        .queryParamIfPresent("programId", Optional.ofNullable(typed.textOrNull("programId")))
                        .queryParam("reason", "{reason}")
                        .queryParam("dryRun", !typed.text("how").equals("enrol"))
                        .build(typed.text("reason")))
                .contentType(CSV)
                .header("Idempotency-Key", typed.text("key"))
                .body(file)
                .retrieve()
                .body(Lists.Job.class);
        if (job == null) {
            throw new IllegalStateException("the service took a list and said nothing of it");
        }
        return job;
    }
}
