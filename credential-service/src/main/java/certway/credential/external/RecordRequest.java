package certway.credential.external;

import certway.credential.external.model.RecordFacts;
import certway.credential.external.model.RecordKind;
import certway.credential.issuing.model.Completion.Credit;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a learner says that he holds. */
record RecordRequest(
        @NotBlank(message = "is missing")
        @Schema(description = "certification, licence, degree, practicum, work or activity (continuing education)")
        String kind,

        @NotBlank(message = "is missing") @Size(max = 200, message = "has at most 200 characters")
        String title,

        @NotBlank(message = "is missing") @Size(max = 200, message = "has at most 200 characters")
        String issuer,

        @Nullable @Size(max = 100, message = "has at most 100 characters")
        String number,

        @Nullable
        @Pattern(regexp = ID, message = "is no id of a certification")
        @Schema(description = "Its id in the catalog, where it is a certification that the catalog knows")
        String certification,

        @NotNull(message = "is missing") @Schema(description = "When it was granted, or begun")
        LocalDate from,

        @Nullable LocalDate until,

        @Nullable @Min(value = 1, message = "is at least 1") @Max(value = MOST_MINUTES, message = "is too much")
        Integer minutes,

        @Nullable @Size(max = 10, message = "has at most 10 entries")
        List<@Valid CreditRequest> credits) {

    static final String ID = "[a-z0-9][a-z0-9-]{1,63}";
    private static final int MOST_MINUTES = 10_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** What a body counts. */
    record CreditRequest(
            @NotNull(message = "is missing") @Pattern(regexp = ID, message = "is no id of a body")
            String body,

            @NotNull(message = "is missing") @Pattern(regexp = ID, message = "is no id of a category")
            String category,

            @Min(value = 1, message = "is at least 1") @Max(value = 10_000, message = "is too much")
            int tenths) {}

    /** The facts, if they can be; otherwise a problem that names the field. */
    RecordFacts facts(LocalDate today) {
        day("/from", from);
        if (until != null) {
            day("/until", until);
        }
        RecordFacts facts = new RecordFacts(
                kindOf(kind),
                title.strip(),
                issuer.strip(),
                number == null || number.isBlank() ? null : number.strip(),
                certification,
                from,
                until,
                minutes,
                credits == null
                        ? List.of()
                        : credits.stream()
                                .map(credit -> new Credit(credit.body(), credit.category(), credit.tenths()))
                                .toList());
        facts.fault(today).ifPresent(fault -> {
            throw Problems.invalid("/" + fault.field(), fault.why());
        });
        return facts;
    }

    private static void day(String pointer, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Problems.invalid(pointer, "is no day of a working life");
        }
    }

    private static RecordKind kindOf(String text) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("/kind", "is no kind of record"));
    }
}
