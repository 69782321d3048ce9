package certway.enrollment.personal;

import certway.desk.paging.LatestFirst;
import certway.enrollment.account.model.Accounts;
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
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Being erased: learners ask for themselves, registrars with a reason. */
@RestController
@Tag(name = "Personal data", description = "Everything about me, and its erasure")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class ErasureController {

    private final AskForErasure asking;
    private final Erasures erasures;
    private final Accounts accounts;

    record OwnRequest(
            @NotNull(message = "is missing")
            @Pattern(regexp = "erase everything", message = "has to be: erase everything")
            @Schema(description = "The words \"erase everything\": there is no way back")
            String confirmation) {}

    record ErasureRequest(
            @NotBlank(message = "is missing") @Size(max = 255, message = "has at most 255 characters")
            String learnerId,

            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = "Why; it is forgotten when the erasure is done")
            String reason) {}

    ErasureController(AskForErasure asking, Erasures erasures, Accounts accounts) {
        this.asking = asking;
        this.erasures = erasures;
        this.accounts = accounts;
    }

    @PostMapping("/api/me/erasure")
    @Operation(
            operationId = "eraseMe",
            summary = "Have everything about oneself erased, and the account at last",
            description = "For ever. Asking again changes nothing.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> eraseMe(@AuthenticationPrincipal Jwt token, @Valid @RequestBody OwnRequest request) {
        CurrentUser user = CurrentUser.of(token);
        if (!Collections.disjoint(user.roles(), Accounts.STAFF)) {
            return ofStaff();
        }
        return accepted(asking.ask(user.id(), Erasure.SELF, ""));
    }

    @GetMapping("/api/me/erasure")
    @Operation(operationId = "getMyErasure", summary = "How far one's own erasure is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> mine(@AuthenticationPrincipal Jwt token) {
        return answer(asking.find(CurrentUser.of(token).id()));
    }

    @PostMapping("/api/admin/erasures")
    @Operation(
            operationId = "eraseLearner",
            summary = "Have everything about a learner erased, and the account at last")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> erase(@AuthenticationPrincipal Jwt token, @Valid @RequestBody ErasureRequest request) {
        if (accounts.staffMember(request.learnerId()).isPresent()) {
            return ofStaff();
        }
        return accepted(asking.ask(request.learnerId(), CurrentUser.of(token).id(), request.reason()));
    }

    @GetMapping("/api/admin/erasures")
    @Operation(operationId = "listErasures", summary = "Every erasure, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<ErasureBody> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return erasures.page(new LatestFirst.Request(limit, cursor), ErasureBody::of);
    }

    @GetMapping("/api/admin/erasures/{erasureId}")
    @Operation(operationId = "getErasure", summary = "How far an erasure is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String erasureId) {
        return answer(erasures.find(erasureId));
    }

    private static ResponseEntity<?> answer(Optional<Erasure> found) {
        return found.<ResponseEntity<?>>map(erasure ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ErasureBody.of(erasure)))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "unknown-erasure", "There is no such erasure"));
    }

    private static ResponseEntity<?> accepted(Erasure erasure) {
        return ResponseEntity.accepted().cacheControl(CacheControl.noStore()).body(ErasureBody.of(erasure));
    }

    private static ResponseEntity<Object> ofStaff() {
        return problem(
                HttpStatus.CONFLICT, "staff-account", "An account with a role for staff must lose that role first");
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String name, String title) {
        return Problems.answer(Problems.problem(status, name, title));
    }
}
