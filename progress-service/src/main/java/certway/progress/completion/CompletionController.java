package certway.progress.completion;

import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.progress.completion.CompletionFeed.Part;
import certway.progress.completion.CompletionFeed.Position;
import certway.progress.completion.CompletionFeed.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
    @Operation(
            operationId = "listCompletions",
            summary =
                    "Completions in order, of one learner or program or of some days (UTC, both included) or all; next is"
                            + " always there to go on with")
    ResponseEntity<Page<JsonNode>> completions(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String learner,
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            JwtAuthenticationToken authentication) {
        Wanted wanted = new Wanted(whose(learner, owner(authentication)), program, from, to);
        Part part = feed.read(position(cursor), wanted, Page.limit(limit, MOST));
        Page<JsonNode> page = new Page<>(part.completions(), Cursor.of(part.next()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static @Nullable String whose(@Nullable String asked, @Nullable String owner) {
        if (owner != null && asked != null && !asked.equals(owner)) {
            throw new AccessDeniedException("Completions of others are for subscriber services");
        }
        return owner == null ? asked : owner;
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
