package certway.enrollment.sponsor;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.sponsor.Sponsors.Sponsor;
import certway.platform.event.EventIds;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registrars see and say who sponsors, and sell seats. */
@RestController
@RequestMapping("/api/admin/sponsors")
@Tag(name = "Sponsors", description = "Who pays for others")
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class SponsorAdminController {

    private static final int LONGEST_PAGE = 100;
    private static final String ID = "[a-z0-9][a-z0-9-]{1,39}";

    private final Sponsors sponsors;
    private final SeatPools pools;
    private final Offers offers;
    private final InstantSource clock;

    record SponsorRequest(
            @NotBlank(message = "is missing") @Size(max = 200, message = "has at most 200 characters")
            String name,

            @NotNull(message = "is missing")
            @Size(max = 50, message = "has at most 50 accounts")
            @Schema(description = "The subjects of the accounts that speak for the sponsor")
            List<@NotBlank(message = "is missing") @Size(max = 255, message = "has at most 255 characters") String>
                    members,

            @NotBlank(message = "is missing") @Size(max = 1000, message = "has at most 1000 characters")
            String reason) {}

    record PoolRequest(
            @NotNull(message = "is missing") @Pattern(regexp = ProgramId.FORMAT, message = "is not a program id")
            String programId,

            @NotNull(message = "is missing")
            @Min(value = 1, message = "is between 1 and 1000")
            @Max(value = 1000, message = "is between 1 and 1000")
            Integer seats,

            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = "The invoice, for example; it is in the audit log")
            String reason) {}

    record SponsorBody(String sponsorId, String name, List<String> members) {

        static SponsorBody of(Sponsor sponsor) {
            return new SponsorBody(sponsor.id(), sponsor.name(), sponsor.members());
        }
    }

    /** A sponsor with all that it was given. */
    record SponsorDetail(String sponsorId, String name, List<String> members, List<PoolBody> pools) {}

    /** Where a page begins: behind this. */
    record After(@Nullable String id) {

        String known() {
            if (id == null) {
                throw Problems.invalid("cursor", "is not a cursor of this list");
            }
            return id;
        }
    }

    SponsorAdminController(Sponsors sponsors, SeatPools pools, Offers offers, InstantSource clock) {
        this.sponsors = sponsors;
        this.pools = pools;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listSponsors", summary = "Who sponsors, without their seats")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    Page<SponsorBody> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        After after = Cursor.read(cursor, After.class);
        List<Sponsor> found = sponsors.page(after == null ? "" : after.known(), Page.limit(limit, LONGEST_PAGE) + 1);
        return Page.of(found, limit, SponsorBody::of, last -> new After(last.id()));
    }

    @GetMapping("/{sponsorId}")
    @Operation(operationId = "getSponsor", summary = "A sponsor with its seats")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SponsorDetail.class)))
    ResponseEntity<?> get(@PathVariable String sponsorId) {
        return sponsors.find(sponsorId)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(detail(found)))
                .orElseGet(SponsorAdminController::notFound);
    }

    private SponsorDetail detail(Sponsor sponsor) {
        return new SponsorDetail(
                sponsor.id(),
                sponsor.name(),
                sponsor.members(),
                pools.of(List.of(sponsor.id())).stream().map(PoolBody::of).toList());
    }

    @PutMapping("/{sponsorId}")
    @Operation(operationId = "keepSponsor", summary = "Make a sponsor, or change its name and its accounts")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SponsorBody.class)))
    ResponseEntity<?> keep(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String sponsorId,
            @Valid @RequestBody SponsorRequest request) {
        if (!sponsorId.matches(ID)) {
            throw Problems.invalid("sponsorId", "has 2 to 40 small letters, digits and hyphens");
        }
        List<String> members = List.copyOf(request.members());
        sponsors.keep(sponsorId, request.name(), members, entry(token, "sponsor-changed", sponsorId, request.reason()));
        return ResponseEntity.ok(new SponsorBody(sponsorId, request.name(), members));
    }

    @PostMapping("/{sponsorId}/pools")
    @Operation(operationId = "addSeatPool", summary = "Give a sponsor seats in a program")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PoolBody.class)))
    ResponseEntity<?> add(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String sponsorId,
            @Valid @RequestBody PoolRequest request) {
        if (!sponsors.exists(sponsorId)) {
            return notFound();
        }
        ProgramId program = new ProgramId(request.programId());
        if (offers.find(program).isEmpty()) {
            return Problems.answer(
                    Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program"));
        }
        String id = UUID.randomUUID().toString();
        SeatPool pool = new SeatPool(id, sponsorId, program, request.seats(), request.seats(), List.of());
        pools.add(pool, entry(token, "seats-added", id, request.reason()));
        return ResponseEntity.created(URI.create("/api/sponsor/pools/" + id)).body(PoolBody.of(pool));
    }

    private static ResponseEntity<Object> notFound() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "sponsor-not-found", "There is no such sponsor"));
    }

    private AuditEntry entry(Jwt token, String act, String subject, String reason) {
        return new AuditEntry(
                EventIds.of("audit", act, UUID.randomUUID().toString()),
                clock.instant(),
                CurrentUser.of(token).id(),
                act,
                new AuditEntry.On(subject, null, null),
                reason);
    }
}
