package certway.enrollment.webhook;

import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.webhook.Webhook.Target;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be told, and where. */
record WebhookRequest(
        @NotBlank(message = "is missing") @Size(max = 100, message = "has at most 100 characters")
        String name,

        @NotBlank(message = "is missing")
        @Size(max = 500, message = "has at most 500 characters")
        @Schema(description = "An https address on the internet")
        String url,

        @Nullable
        @Size(max = 50, message = "has at most 50 types")
        @Schema(description = "Of events; of a sponsor's webhook left out")
        List<@NotNull(message = "is missing") String> types,

        @Nullable
        @Size(max = 100, message = "has at most 100 programs")
        @Schema(description = "Which programs are told of; none stands for all")
        List<
                        @NotNull(message = "is missing")
                        @Pattern(regexp = ProgramId.FORMAT, message = "is not a program id") String>
                programs,

        @Nullable @Schema(description = "Whose learners alone are told of; never changes")
        String sponsorId) {

    /**
     * What is asked for.
     *
     * @throws org.springframework.web.ErrorResponseException 400 if it cannot be
     */
    Target target(boolean ofSponsor, Egress egress) {
        return new Target(
                name.strip(),
                address(egress),
                ofSponsor ? ofSeats() : chosen(),
                Set.copyOf(Objects.requireNonNullElse(programs, List.of())));
    }

    private Set<String> ofSeats() {
        Set<String> all = Set.of(EventTypes.SEAT_CHANGED);
        if (types != null && !all.containsAll(types)) {
            throw Problems.invalid("/types", "is left out: a sponsor is told of its seats");
        }
        return all;
    }

    private Set<String> chosen() {
        if (types == null || types.isEmpty()) {
            throw Problems.invalid("/types", "is missing");
        }
        if (!EventTypes.all().containsAll(types)) {
            throw Problems.invalid("/types", "names something that nobody is told of");
        }
        return Set.copyOf(types);
    }

    private URI address(Egress egress) {
        URI address;
        try {
            address = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("/url", "is not an address");
        }
        if (!egress.speaks(address) || address.getUserInfo() != null || address.getFragment() != null) {
            throw Problems.invalid("/url", "begins with https:// and has neither a user nor a fragment");
        }
        if (egress.refuses(address.getHost())) {
            throw Problems.invalid("/url", "is not an address on the internet");
        }
        return address;
    }
}
