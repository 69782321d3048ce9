package certway.enrollment.account;

import certway.enrollment.account.model.Accounts;
import certway.enrollment.account.model.Accounts.StaffMember;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whose account it is that stands in logs, for those who read them. Nobody is told the name of a learner here. */
@RestController
@Tag(name = "Roster")
final class StaffController {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Accounts accounts;

    StaffController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/admin/staff/{accountId}")
    @Operation(
            operationId = "getStaffMember",
            summary = "The name of somebody who works with Certway",
            description =
                    "Of accounts with a role for staff only: of all others, as of those that are not there, it is 404.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<StaffMember> get(@PathVariable String accountId) {
        StaffMember found = ACCOUNT.matcher(accountId).matches()
                ? accounts.staffMember(accountId).orElse(null)
                : null;
        if (found == null) {
            throw Problems.failure(
                    Problems.problem(HttpStatus.NOT_FOUND, "unknown-staff-member", "Nobody of staff has this account"));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
