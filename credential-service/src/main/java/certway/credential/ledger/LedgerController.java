package certway.credential.ledger;

import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.OwnName;
import certway.credential.issuing.model.PublicId;
import certway.credential.ledger.model.Activity.Proof;
import certway.credential.ledger.model.AuditPapers;
import certway.credential.ledger.model.AuditPapers.Signed;
import certway.credential.ledger.model.Ledger;
import certway.credential.ledger.model.Rule;
import certway.credential.template.model.Language;
import certway.platform.DependencyUnavailable;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own continuing education. */
@RestController
@RequestMapping("/api/credits")
@Tag(name = "Continuing education", description = "What counts towards which certification, and how far it is")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class LedgerController {

    private final OpenLedger ledgers;
    private final CreditRules rules;
    private final Sources sources;

    /** What an audit pack is made of besides the ledger. */
    record Sources(Awards awards, AuditPapers papers) {}

    /** What a body asks of those who hold a certification of it. */
    record RuleBody(String certification, String title, String body, int cycleYears, int neededTenths) {}

    record RulesBody(List<RuleBody> items) {}

    LedgerController(OpenLedger ledgers, CreditRules rules, Sources sources) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.sources = sources;
    }

    @GetMapping
    @Operation(
            operationId = "getLedger",
            summary = "Credits earned and needed, by certification, cycle and category",
            description = "Certifications are the records of that kind with the id of one that the catalog knows.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<LedgerBody> ledger(@AuthenticationPrincipal Jwt token) {
        LearnerId learner = learner(token);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(LedgerBody.of(ledgers.of(learner), ledgers.expiries(learner)));
    }

    @GetMapping("/rules")
    @Operation(operationId = "listCreditRules", summary = "The certifications of which it is known what they ask for")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<RulesBody> rules() {
        return ResponseEntity.ok(new RulesBody(rules.byCertification().values().stream()
                .sorted(Comparator.comparing(Rule::title))
                .map(rule -> new RuleBody(
                        rule.certification(), rule.title(), rule.body(), rule.cycleYears(), rule.neededTenths()))
                .toList()));
    }

    @GetMapping("/audit-pack")
    @Operation(
            operationId = "getAuditPack",
            summary = "The ledger as a PDF with the signed certificates attached",
            description = "409 not-printable where the fonts lack a letter.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> auditPack(@AuthenticationPrincipal Jwt token, OwnName name, Language language) {
        return switch (name) {
            case OwnName.Known(HolderName holder) -> auditPack(holder, ledgers.of(learner(token)), language);
            case OwnName.Unknown() -> throw new DependencyUnavailable("The login server", null);
            case OwnName.Nameless() -> conflict("nameless", "The account has no name");
        };
    }

    private ResponseEntity<?> auditPack(HolderName holder, Ledger ledger, Language language) {
        return sources.papers()
                .pdf(holder, ledger, signed(ledger), language)
                .<ResponseEntity<?>>map(pdf -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("continuing-education.pdf")
                                        .build()
                                        .toString())
                        .body(pdf))
                .orElseGet(() -> conflict("not-printable", "The fonts lack a letter of this document"));
    }

    private List<Signed> signed(Ledger ledger) {
        return ledger.activities().stream()
                .flatMap(activity ->
                        activity.proof() instanceof Proof.Certificate(PublicId id) ? Stream.of(id) : Stream.empty())
                .flatMap(id -> sources.awards().signed(id).stream().map(jwt -> new Signed(id.value(), jwt)))
                .toList();
    }

    private static ResponseEntity<Object> conflict(String name, String title) {
        return Problems.answer(Problems.problem(HttpStatus.CONFLICT, name, title));
    }

    private static LearnerId learner(Jwt token) {
        return new LearnerId(CurrentUser.of(token).id());
    }
}
