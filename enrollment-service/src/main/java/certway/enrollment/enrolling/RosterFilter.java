package certway.enrollment.enrolling;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import certway.desk.paging.DateParameter;
import certway.enrollment.enrolling.model.Status;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which enrollments a registrar asks for, as parameters of the request. */
record RosterFilter(
        @Nullable String programId,
        @Nullable String learnerId,

        @Parameter(description = "active, awaiting-payment, expired, withdrawn or completed") @Nullable
        String status,

        @Parameter(
                description = "Whose access ends then or later",
                schema = @Schema(type = "string", format = "date-time"))
        @Nullable
        String accessEndsFrom,

        @Parameter(description = "Whose access ends earlier", schema = @Schema(type = "string", format = "date-time"))
        @Nullable
        String accessEndsBefore) {

    /** None is everybody's; who has access without end is in no range. */
    List<Bson> at(Instant now) {
        List<Bson> filters = new ArrayList<>();
        if (programId != null) {
            filters.add(eq(EnrollmentDocuments.PROGRAM, programId));
        }
        if (learnerId != null) {
            filters.add(eq(EnrollmentDocuments.LEARNER, learnerId));
        }
        if (status != null) {
            filters.add(EnrollmentDocuments.standing(status(status), now));
        }
        if (accessEndsFrom != null) {
            filters.add(gte(EnrollmentDocuments.ACCESS_UNTIL, DateParameter.read("accessEndsFrom", accessEndsFrom)));
        }
        if (accessEndsBefore != null) {
            filters.add(lt(EnrollmentDocuments.ACCESS_UNTIL, DateParameter.read("accessEndsBefore", accessEndsBefore)));
        }
        return filters;
    }

    private static Status status(String text) {
        return Arrays.stream(Status.values())
                .filter(status -> EnrollmentBody.text(status).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("status", "is no status of an enrollment"));
    }
}
