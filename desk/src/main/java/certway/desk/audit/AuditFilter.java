package certway.desk.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import certway.desk.paging.DateParameter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which entries of the log somebody asks for, as parameters of the request. */
record AuditFilter(
        @Parameter(description = "The learner to whom it was done") @Nullable
        String learnerId,

        @Parameter(description = "The id of what it was done to") @Nullable
        String subject,

        @Parameter(description = "The account of who did it") @Nullable
        String actor,

        @Parameter(description = "Done then or later", schema = @Schema(type = "string", format = "date-time"))
        @Nullable
        String from,

        @Parameter(description = "Done earlier", schema = @Schema(type = "string", format = "date-time")) @Nullable
        String before) {

    List<Bson> filters() {
        List<Bson> filters = new ArrayList<>();
        same(filters, "learnerId", learnerId);
        same(filters, "subject", subject);
        same(filters, "actor", actor);
        if (from != null) {
            filters.add(gte(MongoAuditLog.AT, DateParameter.read("from", from)));
        }
        if (before != null) {
            filters.add(lt(MongoAuditLog.AT, DateParameter.read("before", before)));
        }
        return filters;
    }

    private static void same(List<Bson> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(eq(field, value));
        }
    }
}
