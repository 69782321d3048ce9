package certway.enrollment.sponsor;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Sponsored;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.VoucherCodes;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.RestController;

/** A sponsor's seats and how far the people on them are; who they are, only the sponsor's labels say. */
@RestController
@RequestMapping("/api/sponsor/pools")
@Tag(name = "Sponsor", description = "A sponsor's own seats")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class SponsorController {

    private final Sponsors sponsors;
    private final SeatPools pools;
    private final Sponsored sponsored;
    private final InstantSource clock;

    record Pools(List<PoolBody> items) {}

    record SeatRequest(
            @NotBlank(message = "is missing")
            @Size(max = 100, message = "has at most 100 characters")
            @Schema(description = "How the sponsor knows the person: a staff number, for example")
            String label) {}

    record ReclaimRequest(
            @NotBlank(message = "is missing") @Size(max = 1000, message = "has at most 1000 characters")
            String reason) {}

    /**
     * What a sponsor sees of a seat, and no more.
     *
     * @param status of the enrollment; {@code unused} as long as there is none
     */
    record SeatBody(
            String code,
            String label,
            Instant assignedAt,
            String status,
            @Nullable Instant accessUntil,
            @Nullable Instant completedAt) {

        static SeatBody of(SeatPool.Seat seat, @Nullable Enrollment enrollment, Instant now) {
            if (enrollment == null) {
                return new SeatBody(seat.code(), seat.label(), seat.at(), "unused", null, null);
            }
            return new SeatBody(
                    seat.code(),
                    seat.label(),
                    seat.at(),
                    enrollment.statusAt(now).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    enrollment.access().until(),
                    enrollment.state() instanceof State.Completed(var at) ? at : null);
        }
    }

    record Report(PoolBody pool, List<SeatBody> assigned) {}

    SponsorController(Sponsors sponsors, SeatPools pools, Sponsored sponsored, InstantSource clock) {
        this.sponsors = sponsors;
        this.pools = pools;
        this.sponsored = sponsored;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listOwnPools", summary = "The pools of the sponsors for which one speaks")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    Pools list(@AuthenticationPrincipal Jwt token) {
        return new Pools(own(token).map(PoolBody::of).toList());
    }

    @GetMapping("/{poolId}")
    @Operation(operationId = "reportOwnPool", summary = "Every assigned seat of a pool, and how far it has come")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> report(@AuthenticationPrincipal Jwt token, @PathVariable String poolId) {
        return own(token, poolId)
                .<ResponseEntity<?>>map(pool -> ResponseEntity.ok(report(pool)))
                .orElseGet(SponsorController::notFound);
    }

    @PostMapping("/{poolId}/seats")
    @Operation(
            operationId = "assignSeat",
            summary = "Assign a seat to somebody, and get the code to enrol with",
            description = "The same label has one seat: assigning it again answers 200 with that.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SeatBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeatBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> assign(
            @AuthenticationPrincipal Jwt token, @PathVariable String poolId, @Valid @RequestBody SeatRequest request) {
        if (own(token, poolId).isEmpty()) {
            return notFound();
        }
        SeatPool.Seat wanted = new SeatPool.Seat(
                SeatPools.code(VoucherCodes.unguessable()), request.label(), clock.instant(), null, null, false);
        pools.assign(poolId, wanted);
        Optional<SeatPool.Seat> assigned = own(token, poolId).flatMap(pool -> pool.seatOf(request.label()));
        if (assigned.isEmpty()) {
            return Problems.answer(
                    Problems.problem(HttpStatus.CONFLICT, "no-seat-left", "Every seat of this pool is assigned"));
        }
        SeatPool.Seat seat = assigned.get();
        boolean fresh = seat.code().equals(wanted.code());
        return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK).body(body(seat));
    }

    @PostMapping("/{poolId}/seats/{code}/reclaim")
    @Operation(
            operationId = "reclaimSeat",
            summary = "Take a seat back",
            description =
                    "Who studies on it leaves the program; the seat can be assigned anew. Completed is completed.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> reclaim(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String poolId,
            @PathVariable String code,
            @Valid @RequestBody ReclaimRequest request) {
        if (own(token, poolId).flatMap(pool -> pool.seat(code)).isEmpty()) {
            return notFound();
        }
        String user = CurrentUser.of(token).id();
        // Closed first: from here on nobody can take it, and after a crash the same call goes on.
        pools.close(poolId, code);
        SeatPool.Seat closed =
                own(token, poolId).flatMap(pool -> pool.seat(code)).orElse(null);
        Optional<ResponseEntity<Object>> refusal =
                closed == null ? Optional.empty() : refusal(closed, new Sponsored.Reclaim(user, request.reason()));
        if (refusal.isPresent()) {
            pools.reopen(poolId, code);
            return refusal.get();
        }
        pools.free(poolId, code);
        return report(token, poolId);
    }

    /** Ends the enrollment on the closed seat; empty if the seat is free now. */
    private Optional<ResponseEntity<Object>> refusal(SeatPool.Seat closed, Sponsored.Reclaim reclaim) {
        EnrollmentId taken = closed.enrollment();
        if (taken == null) {
            return Optional.empty();
        }
        return switch (sponsored.leave(taken, closed.code(), reclaim)) {
            case LEFT -> Optional.empty();
            case NOT_PAID ->
                closed.justTaken(clock.instant())
                        ? conflict("seat-being-taken", "Somebody is enrolling with this seat; try again in a minute")
                        : Optional.empty();
            case COMPLETED -> conflict("seat-used", "Whoever has this seat has completed the program");
        };
    }

    private static Optional<ResponseEntity<Object>> conflict(String name, String title) {
        return Optional.of(Problems.answer(Problems.problem(HttpStatus.CONFLICT, name, title)));
    }

    private Report report(SeatPool pool) {
        Map<EnrollmentId, Enrollment> enrollments = sponsored.find(pool.assigned().stream()
                .map(SeatPool.Seat::enrollment)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet()));
        Instant now = clock.instant();
        return new Report(
                PoolBody.of(pool),
                pool.assigned().stream()
                        .map(seat -> SeatBody.of(seat, paid(seat, enrollments), now))
                        .toList());
    }

    /** Somebody who took the seat and was paid in another way before is none of the sponsor's business. */
    private static @Nullable Enrollment paid(SeatPool.Seat seat, Map<EnrollmentId, Enrollment> enrollments) {
        Enrollment enrollment = seat.enrollment() == null ? null : enrollments.get(seat.enrollment());
        return enrollment != null && enrollment.bill().paidWith(seat.code()) ? enrollment : null;
    }

    private SeatBody body(SeatPool.Seat seat) {
        EnrollmentId taken = seat.enrollment();
        Map<EnrollmentId, Enrollment> enrollments = taken == null ? Map.of() : sponsored.find(Set.of(taken));
        return SeatBody.of(seat, paid(seat, enrollments), clock.instant());
    }

    private Stream<SeatPool> own(Jwt token) {
        return pools
                .of(sponsors.speakingFor(CurrentUser.of(token).id()).stream()
                        .map(Sponsors.Sponsor::id)
                        .toList())
                .stream();
    }

    /** A registrar speaks for every sponsor. */
    private Optional<SeatPool> own(Jwt token, String poolId) {
        return CurrentUser.of(token).roles().contains("registrar")
                ? pools.find(poolId)
                : own(token).filter(pool -> pool.id().equals(poolId)).findFirst();
    }

    private static ResponseEntity<Object> notFound() {
        return Problems.answer(
                Problems.problem(HttpStatus.NOT_FOUND, "seat-not-found", "There is no such pool or seat of yours"));
    }
}
