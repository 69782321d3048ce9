package certway.enrollment.access;

import static com.mongodb.client.model.Filters.eq;

import certway.desk.audit.model.AuditEntry;
import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.VoucherCodes;
import certway.platform.event.EventIds;
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
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Registrars hand vouchers out, see who used them, and revoke them. */
@RestController
@RequestMapping("/api/admin/vouchers")
@Tag(name = "Vouchers", description = "What pays for enrollments")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class VoucherController {

    private static final Logger log = LoggerFactory.getLogger(VoucherController.class);

    private final MongoVouchers vouchers;
    private final InstantSource clock;

    record RevokeRequest(
            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = "Why; it is in the audit log")
            String reason) {}

    /** One use, taken for an enrollment. */
    record UseBody(String enrollmentId, Instant at) {

        static UseBody of(Document use) {
            return new UseBody(
                    use.getString(VoucherDocuments.ENROLLMENT),
                    use.getDate(VoucherDocuments.AT).toInstant());
        }
    }

    record VoucherBody(
            String code,
            @Nullable String programId,
            @Nullable Integer percent,
            @Nullable Long amountMinor,
            @Nullable String currency,
            int uses,
            int left,
            @Nullable Instant expiresAt,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable List<UseBody> taken) {

        static VoucherBody of(Voucher voucher, @Nullable List<UseBody> taken) {
            Integer percent = voucher.discount() instanceof Voucher.Percent(var share) ? share : null;
            Voucher.Amount amount = voucher.discount() instanceof Voucher.Amount fixed ? fixed : null;
            return new VoucherBody(
                    voucher.code(),
                    voucher.program() == null ? null : voucher.program().value(),
                    percent,
                    amount == null ? null : amount.amountMinor(),
                    amount == null ? null : amount.currency(),
                    voucher.uses(),
                    voucher.left(),
                    voucher.expiresAt(),
                    voucher.createdAt(),
                    voucher.revokedAt(),
                    taken);
        }

        static VoucherBody withUses(Document document) {
            return of(
                    VoucherDocuments.voucher(document),
                    document.getList(VoucherDocuments.TAKEN, Document.class).stream()
                            .map(UseBody::of)
                            .toList());
        }
    }

    VoucherController(MongoVouchers vouchers, InstantSource clock) {
        this.vouchers = vouchers;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "createVoucher",
            summary = "Make a voucher",
            description =
                    "Creating the same code on the same terms again answers 200; without a code each call makes one.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VoucherBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoucherBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> create(@AuthenticationPrincipal Jwt token, @Valid @RequestBody VoucherRequest request) {
        Voucher wanted = request.voucher(clock.instant());
        if (vouchers.add(wanted, entry(token, "voucher-created", wanted.code(), request.reason()))) {
            log.atInfo().addKeyValue("uses", wanted.uses()).log("Voucher created");
            return ResponseEntity.created(URI.create("/api/admin/vouchers/" + wanted.code()))
                    .body(VoucherBody.of(wanted, null));
        }
        Voucher held = VoucherDocuments.voucher(vouchers.find(wanted.code()).orElseThrow());
        return held.sameTerms(wanted)
                ? ResponseEntity.ok(VoucherBody.of(held, null))
                : Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "voucher-exists", "There is another voucher of this code"));
    }

    @GetMapping
    @Operation(operationId = "listVouchers", summary = "Vouchers, the latest first, without their uses")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<VoucherBody> list(
            @RequestParam(required = false) @Nullable String programId,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<Document> page = vouchers.page(
                programId == null ? List.of() : List.of(eq(VoucherDocuments.PROGRAM, programId)),
                new LatestFirst.Request(limit, cursor));
        return new Page<>(
                page.items().stream()
                        .map(document -> VoucherBody.of(VoucherDocuments.voucher(document), null))
                        .toList(),
                page.next());
    }

    @GetMapping("/{code}")
    @Operation(operationId = "getVoucher", summary = "A voucher with its uses")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoucherBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String code) {
        return vouchers.find(VoucherCodes.normal(code))
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(VoucherBody.withUses(found)))
                .orElseGet(VoucherController::notFound);
    }

    @PostMapping("/{code}/revoke")
    @Operation(
            operationId = "revokeVoucher",
            summary = "Let nobody use a voucher any more",
            description = "What was paid with it stays paid. Revoking again changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VoucherBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> revoke(
            @AuthenticationPrincipal Jwt token, @PathVariable String code, @Valid @RequestBody RevokeRequest request) {
        String normal = VoucherCodes.normal(code);
        if (vouchers.revoke(normal, entry(token, "voucher-revoked", normal, request.reason()))) {
            log.info("Voucher revoked");
        }
        return get(normal);
    }

    private AuditEntry entry(Jwt token, String act, String code, String reason) {
        return new AuditEntry(
                EventIds.of("audit", act, code),
                clock.instant(),
                CurrentUser.of(token).id(),
                act,
                new AuditEntry.On(code, null, null),
                reason);
    }

    private static ResponseEntity<Object> notFound() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "voucher-not-found", "There is no such voucher"));
    }
}
