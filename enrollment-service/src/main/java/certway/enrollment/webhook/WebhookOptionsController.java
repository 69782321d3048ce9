package certway.enrollment.webhook;

import certway.enrollment.sponsor.model.SponsoredSeats.Named;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what somebody may choose from before they choose. */
@RestController
@Tag(name = "Webhooks")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class WebhookOptionsController {

    private final OwnWebhooks own;

    /**
     * What one may choose from.
     *
     * @param types of events; none for who may not be told of everybody
     * @param sponsors for whose learners one may be told
     */
    record Options(List<String> types, List<Named> sponsors) {

        Options {
            types = List.copyOf(types);
            sponsors = List.copyOf(sponsors);
        }
    }

    WebhookOptionsController(OwnWebhooks own) {
        this.own = own;
    }

    @GetMapping("/api/webhook-options")
    @Operation(operationId = "getWebhookOptions", summary = "What one may choose from when making a webhook")
    Options options(@AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        return new Options(caller.mayHearOfEverybody() ? EventTypes.all() : List.of(), own.sponsors(caller));
    }
}
