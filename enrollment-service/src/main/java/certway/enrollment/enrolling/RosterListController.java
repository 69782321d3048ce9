package certway.enrollment.enrolling;

import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditTrail;
import certway.desk.csv.Csv;
import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.RosterController.RosterBody;
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
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists everybody's enrollments, for registrars. */
@RestController
@RequestMapping("/api/admin/enrollments")
@Tag(name = "Roster")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class RosterListController {

    private final MongoEnrollments enrollments;
    private final AuditTrail audit;
    private final InstantSource clock;

    RosterListController(MongoEnrollments enrollments, AuditTrail audit, InstantSource clock) {
        this.enrollments = enrollments;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listRoster", summary = "Everybody's enrollments, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    Page<RosterBody> list(
            @ParameterObject RosterFilter filter,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Instant now = clock.instant();
        return enrollments.roster(
                filter.at(now), new LatestFirst.Request(limit, cursor), enrollment -> RosterBody.of(enrollment, now));
    }

    @GetMapping(path = "/roster.csv", produces = "text/csv")
    @Operation(
            operationId = "exportRoster",
            summary = "The same as CSV, a line each, however many",
            description = "Learners are known by the subject of their account only. The export is in the audit log.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(@AuthenticationPrincipal Jwt token, @ParameterObject RosterFilter filter, HttpServletResponse response)
            throws IOException {
        Instant now = clock.instant();
        List<Bson> filters = filter.at(now);
        audit.note(List.of(new AuditEntry(
                UUID.randomUUID().toString(),
                now,
                CurrentUser.of(token).id(),
                "roster-exported",
                new AuditEntry.On("roster", filter.learnerId(), filter.programId()),
                null)));
        Csv csv = Csv.answer(response, "roster.csv", RosterCsv.HEADER);
        enrollments.each(filters, enrollment -> RosterCsv.line(csv, enrollment, now));
        csv.end();
    }
}
