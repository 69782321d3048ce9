package certway.enrollment.audit;

import static com.mongodb.client.model.Filters.eq;

import certway.enrollment.paging.LatestFirst;
import certway.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the audit log. */
@RestController
@Tag(name = "Audit", description = "Who did what to other people's enrollments, and why")
final class AuditController {

    private final MongoAuditLog log;

    record AuditBody(
            String id,
            Instant at,
            String actor,
            String act,
            String subject,
            @Nullable String learnerId,
            @Nullable String programId,
            @Nullable String reason) {

        static AuditBody of(Document entry) {
            return new AuditBody(
                    entry.getString("_id"),
                    entry.getDate(MongoAuditLog.AT).toInstant(),
                    entry.getString("actor"),
                    entry.getString("act"),
                    entry.getString("subject"),
                    entry.getString("learnerId"),
                    entry.getString("programId"),
                    entry.getString("reason"));
        }
    }

    AuditController(MongoAuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/admin/enrollment-audit")
    @Operation(operationId = "listAudit", summary = "The audit log, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    Page<AuditBody> list(
            @RequestParam(required = false) @Nullable String learnerId,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Bson> filters = new ArrayList<>();
        if (learnerId != null) {
            filters.add(eq("learnerId", learnerId));
        }
        if (subject != null) {
            filters.add(eq("subject", subject));
        }
        return log.page(filters, new LatestFirst.Request(limit, cursor), AuditBody::of);
    }
}
