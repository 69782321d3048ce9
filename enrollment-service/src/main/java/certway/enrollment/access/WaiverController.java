package certway.enrollment.access;

import static com.mongodb.client.model.Filters.eq;

import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.platform.security.CurrentUser;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registrars waive prerequisites, and take that back. */
@RestController
@RequestMapping("/api/admin/waivers")
@Tag(name = "Waivers", description = "Prerequisites that are not asked of a learner")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class WaiverController {

    private static final String REASON = "Why; it is in the audit log";

    private final GrantWaiver granting;
    private final MongoWaivers waivers;
    private final InstantSource clock;

    record WaiverRequest(
            @NotBlank(message = "is missing") @Size(max = 255, message = "has at most 255 characters")
            String learnerId,

            @NotNull(message = "is missing") @Pattern(regexp = ProgramId.FORMAT, message = "is not a program id")
            String programId,

            @Nullable
            @Size(max = 20, message = "has at most 20 prerequisites")
            @Schema(description = "The prerequisiteId of each; left out: all that the program has and will have")
            List<@NotBlank(message = "is missing") @Size(max = 36, message = "is no prerequisite id") String>
                    prerequisiteIds,

            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = REASON)
            String reason) {

        Waiver.Scope scope() {
            return new Waiver.Scope(
                    new LearnerId(learnerId),
                    new ProgramId(programId),
                    prerequisiteIds == null ? Set.of() : Set.copyOf(prerequisiteIds));
        }
    }

    record RevokeRequest(
            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = REASON)
            String reason) {}

    record WaiverBody(
            String waiverId,
            String learnerId,
            String programId,
            List<String> prerequisiteIds,
            String status,
            ActBody granted,
            @Nullable ActBody revoked) {

        record ActBody(Instant at, String by, String reason) {

            static ActBody of(Waiver.Act act) {
                return new ActBody(act.at(), act.actor(), act.reason());
            }
        }

        static WaiverBody of(Waiver waiver) {
            Waiver.Scope scope = waiver.scope();
            Waiver.Act revoked = waiver.revoked();
            return new WaiverBody(
                    scope.id(),
                    scope.learner().value(),
                    scope.program().value(),
                    scope.prerequisites().stream().sorted().toList(),
                    waiver.holds() ? "granted" : "revoked",
                    ActBody.of(waiver.granted()),
                    revoked == null ? null : ActBody.of(revoked));
        }
    }

    WaiverController(GrantWaiver granting, MongoWaivers waivers, InstantSource clock) {
        this.granting = granting;
        this.waivers = waivers;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "grantWaiver",
            summary = "Do not ask prerequisites of a learner",
            description = "Granting again what is granted changes nothing and answers 200.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WaiverBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> grant(@AuthenticationPrincipal Jwt token, @Valid @RequestBody WaiverRequest request) {
        return switch (granting.grant(request.scope(), act(token, request.reason()))) {
            case GrantWaiver.Granted(var waiver) -> {
                WaiverBody body = WaiverBody.of(waiver);
                yield ResponseEntity.created(URI.create("/api/admin/waivers/" + body.waiverId()))
                        .body(body);
            }
            case GrantWaiver.Held(var waiver) -> ResponseEntity.ok(WaiverBody.of(waiver));
            case GrantWaiver.ProgramUnknown unknown ->
                Problems.answer(
                        Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program"));
            case GrantWaiver.NotAsked(var prerequisite) ->
                throw Problems.invalid(
                        "/prerequisiteIds", "%s is no prerequisite of the program".formatted(prerequisite));
        };
    }

    @GetMapping
    @Operation(operationId = "listWaivers", summary = "Waivers, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<WaiverBody> list(
            @RequestParam(required = false) @Nullable String learnerId,
            @RequestParam(required = false) @Nullable String programId,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Bson> filters = new ArrayList<>();
        if (learnerId != null) {
            filters.add(eq(MongoWaivers.LEARNER, learnerId));
        }
        if (programId != null) {
            filters.add(eq(MongoWaivers.PROGRAM, programId));
        }
        Page<Waiver> page = waivers.page(filters, new LatestFirst.Request(limit, cursor));
        return new Page<>(page.items().stream().map(WaiverBody::of).toList(), page.next());
    }

    @PostMapping("/{waiverId}/revoke")
    @Operation(
            operationId = "revokeWaiver",
            summary = "Ask again what was waived",
            description = "Who is enrolled already stays so. Revoking again changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> revoke(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String waiverId,
            @Valid @RequestBody RevokeRequest request) {
        return granting.revoke(waiverId, act(token, request.reason()))
                .<ResponseEntity<?>>map(waiver -> ResponseEntity.ok(WaiverBody.of(waiver)))
                .orElseGet(() -> Problems.answer(
                        Problems.problem(HttpStatus.NOT_FOUND, "waiver-not-found", "There is no such waiver")));
    }

    private Waiver.Act act(Jwt token, String reason) {
        return new Waiver.Act(clock.instant(), CurrentUser.of(token).id(), reason);
    }
}
