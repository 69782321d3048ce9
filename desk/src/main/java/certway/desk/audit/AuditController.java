package certway.desk.audit;

import certway.desk.audit.model.AuditEntry;
import certway.desk.csv.Csv;
import certway.desk.paging.LatestFirst;
import certway.platform.security.CurrentUser;
import certway.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the audit log. */
@RestController
@RequestMapping(AuditSettings.PATH)
@Tag(name = "Audit", description = "What staff did, and why")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
final class AuditController {

    private static final String[] HEADER = {
        "id", "at", "actor", "act", "subject", "learnerId", "programId", "reason", "seal", "salt"
    };

    private final MongoAuditLog log;
    private final InstantSource clock;

    record AuditBody(
            String id,
            Instant at,
            String actor,
            String act,
            String subject,
            @Nullable String learnerId,
            @Nullable String programId,
            @Nullable String reason,

            @Schema(description = "The number of the seal that it is in; an entry of the last seconds has none yet")
            @Nullable
            Long seal) {

        static AuditBody of(Document entry) {
            return new AuditBody(
                    entry.getString("_id"),
                    entry.getDate(MongoAuditLog.AT).toInstant(),
                    entry.getString("actor"),
                    entry.getString("act"),
                    entry.getString("subject"),
                    entry.getString("learnerId"),
                    entry.getString("programId"),
                    entry.getString("reason"),
                    entry.getLong(MongoAuditLog.SEAL));
        }
    }

    AuditController(MongoAuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listAudit", summary = "The audit log, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    Page<AuditBody> list(
            @ParameterObject AuditFilter filter,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return log.page(filter.filters(), new LatestFirst.Request(limit, cursor), AuditBody::of);
    }

    @GetMapping(path = "/audit.csv", produces = "text/csv")
    @Operation(
            operationId = "exportAudit",
            summary = "The same as CSV, a line each, however many",
            description =
                    "Each line has the number of the seal that its entry is in. The export is itself in the audit log.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(@AuthenticationPrincipal Jwt token, @ParameterObject AuditFilter filter, HttpServletResponse response)
            throws IOException {
        List<Bson> filters = filter.filters();
        log.note(List.of(new AuditEntry(
                UUID.randomUUID().toString(),
                clock.instant(),
                CurrentUser.of(token).id(),
                "audit-exported",
                new AuditEntry.On("audit", filter.learnerId(), null),
                null)));
        Csv csv = Csv.answer(response, "audit.csv", HEADER);
        log.each(filters, entry -> line(csv, entry));
        csv.end();
    }

    private static void line(Csv csv, Document entry) {
        AuditBody body = AuditBody.of(entry);
        csv.line(
                body.id(),
                body.at().toString(),
                body.actor(),
                body.act(),
                body.subject(),
                body.learnerId(),
                body.programId(),
                body.reason(),
                Objects.toString(body.seal(), ""),
                entry.getString(SealedFacts.SALT));
    }
}
