package certway.enrollment.access;

import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.VoucherCodes;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A voucher that a registrar wants. */
record VoucherRequest(
        @Nullable
        @Pattern(
                regexp = "(?i)(?!SEAT-)" + VoucherCodes.FORMAT,
                message = "has 6 to 40 letters, digits and hyphens, and does not begin like a seat's code")
        @Schema(description = "Left out: a code that nobody can guess is made")
        String code,

        @Nullable
        @Pattern(regexp = ProgramId.FORMAT, message = "is not a program id")
        @Schema(description = "Left out: every program")
        String programId,

        @Nullable @Min(value = 1, message = "is between 1 and 100") @Max(value = 100, message = "is between 1 and 100")
        Integer percent,

        @Nullable @Min(value = 1, message = "is at least 1") @Max(value = MOST_MINOR, message = "is too much")
        Long amountMinor,

        @Nullable @Pattern(regexp = "[A-Z]{3}", message = "is no ISO 4217 code")
        String currency,

        @NotNull(message = "is missing")
        @Min(value = 1, message = "is between 1 and 1000")
        @Max(value = 1000, message = "is between 1 and 1000")
        Integer uses,

        @Nullable Instant expiresAt,

        @NotBlank(message = "is missing")
        @Size(max = 1000, message = "has at most 1000 characters")
        @Schema(description = "Why; it is in the audit log")
        String reason) {

    private static final long MOST_MINOR = 100_000_000_000L;

    Voucher voucher(Instant now) {
        return new Voucher(
                code == null ? VoucherCodes.unguessable() : VoucherCodes.normal(code),
                programId == null ? null : new ProgramId(programId),
                discount(),
                uses,
                uses,
                expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS),
                now,
                null);
    }

    private Voucher.Discount discount() {
        if (percent != null && amountMinor == null && currency == null) {
            return new Voucher.Percent(percent);
        }
        if (percent == null && amountMinor != null && currency != null) {
            return new Voucher.Amount(amountMinor, currency);
        }
        throw Problems.invalid("/percent", "is given, or amountMinor with currency");
    }
}
