package certway.credential.issuing;

import certway.credential.issuing.CredentialSearch.Detail;
import certway.credential.issuing.CredentialSearch.Wanted;
import certway.credential.issuing.Credentials.Position;
import certway.credential.issuing.model.Accounts;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.SearchWords;
import certway.credential.issuing.model.Standing;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk finds certificates, and sees what was done to them. */
@RestController
@RequestMapping("/api/admin/credentials")
@Tag(name = "Certificate desk", description = "For registrars")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class SearchController {

    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_QUERY = 200;

    private final CredentialSearch search;
    private final Accounts accounts;
    private final InstantSource clock;

    /** What is looked for. */
    record Query(
            @Parameter(description = "Beginnings of words of the holder's name, an e-mail address, or an id") @Nullable
            String q,

            @Nullable String learnerId,
            @Nullable String programId,
            @Nullable Integer version,

            @Parameter(description = "valid, expired, superseded or revoked") @Nullable
            String standing) {}

    /** A certificate in a list. */
    record Row(
            String publicId,
            String standing,
            String holder,
            String learnerId,
            String programId,
            String slug,
            String title,
            int version,
            int cycle,
            Instant issuedAt,
            @Nullable Instant validUntil) {

        static Row of(Credential credential, Instant now) {
            Program program = credential.completion().program();
            return new Row(
                    credential.publicId().value(),
                    CredentialMessages.text(credential.standing(now)),
                    credential.holder().value(),
                    credential.completion().learner().value(),
                    program.programId(),
                    program.slug(),
                    program.title(),
                    program.version(),
                    credential.completion().cycle(),
                    credential.issuedAt(),
                    credential.validUntil());
        }
    }

    /**
     * A certificate with everything that was done to it, the first act first.
     *
     * @param supersedes the publicId of the one whose place it took
     * @param template what its papers are printed with
     */
    record DetailBody(
            CredentialBody credential,
            String credentialId,
            String learnerId,
            String enrollmentId,
            @Nullable String supersedes,
            PrintedWith template,
            List<CredentialSearch.Acted> acts) {

        /** A version of a template. */
        record PrintedWith(String templateId, int version) {}

        static DetailBody of(Detail detail, Instant now) {
            Credential credential = detail.credential();
            PublicId before = detail.before();
            return new DetailBody(
                    CredentialBody.of(credential, now),
                    credential.id().value(),
                    credential.completion().learner().value(),
                    credential.completion().enrollmentId(),
                    before == null ? null : before.value(),
                    new PrintedWith(
                            credential.template().id(), credential.template().version()),
                    detail.acts());
        }
    }

    SearchController(CredentialSearch search, Accounts accounts, InstantSource clock) {
        this.search = search;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "findCredentials", summary = "Find certificates, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    ResponseEntity<Page<Row>> find(
            @ParameterObject Query query,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Instant now = clock.instant();
        List<Credential> found = search.page(
                wanted(query), now, Cursor.read(cursor, Position.class), Page.limit(limit, LONGEST_PAGE) + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, limit, credential -> Row.of(credential, now), Position::behind));
    }

    /** An address is looked up at the login server, which alone keeps addresses; the rest is looked for here. */
    private Wanted wanted(Query query) {
        String text = query.q() == null ? "" : query.q().strip();
        if (text.length() > LONGEST_QUERY) {
            throw Problems.invalid("q", "has at most %d characters".formatted(LONGEST_QUERY));
        }
        Optional<PublicId> id = PublicId.parse(text);
        boolean isAddress = text.contains("@");
        List<LearnerId> learners = query.learnerId() == null ? null : List.of(learner(query.learnerId()));
        return new Wanted(
                id.orElse(null),
                id.isPresent() || isAddress ? List.of() : SearchWords.of(text),
                isAddress ? accounts.withAddress(text) : learners,
                query.programId(),
                query.version(),
                query.standing() == null ? null : standing(query.standing()));
    }

    private static LearnerId learner(String text) {
        try {
            return new LearnerId(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("learnerId", "is no learner's id");
        }
    }

    private static Standing standing(String text) {
        return Arrays.stream(Standing.values())
                .filter(standing -> CredentialMessages.text(standing).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("standing", "is valid, expired, superseded or revoked"));
    }

    @GetMapping("/{publicId}")
    @Operation(operationId = "getCredentialHistory", summary = "A certificate with everything that was done to it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DetailBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> detail(@PathVariable String publicId) {
        return PublicId.parse(publicId)
                .flatMap(search::detail)
                .<ResponseEntity<?>>map(detail -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(DetailBody.of(detail, clock.instant())))
                .orElseGet(CredentialPaths::notFound);
    }
}
