package certway.progress.completion;

import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import certway.progress.completion.CompletionFeed.Part;
import certway.progress.completion.CompletionFeed.Position;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Completions by cursor: a learner's own, or all of them for a subscriber service. */
@RestController
class CompletionController {

    private static final int MOST = 500;

    private final CompletionFeed feed;

    CompletionController(CompletionFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/api/completions")
    @Operation(operationId = "listCompletions", summary = "Completions in order; next is always there to go on with")
    ResponseEntity<Page<JsonNode>> completions(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            JwtAuthenticationToken authentication) {
        if (limit < 1 || limit > MOST) {
            throw Problems.invalid("limit", "is between 1 and " + MOST);
        }
        Part part = feed.read(position(cursor), owner(authentication), limit);
        Page<JsonNode> page = new Page<>(part.completions(), Cursor.of(part.next()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static @Nullable String owner(JwtAuthenticationToken authentication) {
        boolean all = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch("SCOPE_completions:read"::equals);
        return all ? null : CurrentUser.of(authentication.getToken()).id();
    }

    private static Position position(@Nullable String cursor) {
        Position position = Cursor.read(cursor, Position.class);
        return position == null ? Position.START : position;
    }
}
