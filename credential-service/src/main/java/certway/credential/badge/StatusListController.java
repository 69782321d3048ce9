package certway.credential.badge;

import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The status lists, for verifiers. */
@RestController
@Tag(name = "Verification", description = "What a verifier elsewhere needs")
final class StatusListController {

    static final String PATH = "/api/status-lists/";

    private static final MediaType JWT = MediaType.parseMediaType("application/vc+jwt");

    private final StatusLists lists;

    StatusListController(StatusLists lists) {
        this.lists = lists;
    }

    @GetMapping(PATH + "{list}")
    @SecurityRequirements
    @Operation(operationId = "getStatusList", summary = "A Bitstring Status List as a signed credential")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/vc+jwt", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<?> list(@PathVariable String list) {
        int number = list.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(list) : 0;
        return lists.list(number)
                .<ResponseEntity<?>>map(token -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(StatusLists.KEPT))
                        .contentType(JWT)
                        .body(token))
                .orElseGet(() -> Problems.answer(
                        Problems.problem(HttpStatus.NOT_FOUND, "status-list-not-found", "There is no such list")));
    }
}
