package certway.catalog.fact;

import certway.catalog.fact.EditFacts.Outcome;
import certway.catalog.fact.EditFacts.Wish;
import certway.catalog.program.Ids;
import certway.catalog.register.Editing;
import certway.catalog.register.Paging;
import certway.catalog.register.Proposal;
import certway.catalog.register.Texts;
import certway.catalog.register.Written;
import certway.catalog.revision.Revisions;
import certway.platform.security.CurrentUser;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts as their editors see and change them. */
@Tag(name = "Facts (admin)")
@RestController
@RequestMapping(path = "/api/admin/facts", produces = MediaType.APPLICATION_JSON_VALUE)
class FactAdminController {

    private static final String FACT = "/fact";

    /** A new fact, or what one shall become, and why. */
    record FactRequest(String reason, FactBody fact) {
        FactRequest {
            reason = Texts.of(reason);
            Objects.requireNonNull(fact, "fact");
        }
    }

    record NewFactRequest(String id, String reason, FactBody fact) {
        NewFactRequest {
            id = Texts.of(id);
            reason = Texts.of(reason);
            Objects.requireNonNull(fact, "fact");
        }
    }

    record StatementRequest(String reason, Statement statement) {
        StatementRequest {
            reason = Texts.of(reason);
            Objects.requireNonNull(statement, "statement");
        }
    }

    record ResolveRequest(String reason, Figure value) {
        ResolveRequest {
            reason = Texts.of(reason);
            Objects.requireNonNull(value, "value");
        }
    }

    private final Facts facts;
    private final EditFacts edit;

    FactAdminController(Facts facts, EditFacts edit) {
        this.facts = facts;
        this.edit = edit;
    }

    @Operation(operationId = "listAdminFacts", summary = "Facts with what expired ones say")
    @GetMapping
    Page<Editing.Edited> list(@RequestParam MultiValueMap<String, String> parameters) {
        return FactQuery.read(parameters)
                .page(
                        facts.register().view(),
                        facts.today(),
                        fact -> Editing.Edited.of(facts.register()
                                .entries()
                                .find(FactBook.key(fact.id()))
                                .orElseThrow()));
    }

    @Operation(operationId = "getAdminFact", summary = "A fact with its revision")
    @GetMapping("/{id}")
    ResponseEntity<Object> get(@PathVariable String id) {
        return Editing.answer(facts.register().entries().find(FactBook.key(id)));
    }

    @Operation(operationId = "getFactHistory", summary = "Who changed a fact, when and why, the latest first")
    @GetMapping("/{id}/history")
    ResponseEntity<Object> history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Editing.history(facts.register().log(), FactBook.key(id), Paging.of(limit, cursor));
    }

    @Operation(operationId = "createFact", summary = "Add a fact; sending it again changes nothing")
    @PostMapping
    ResponseEntity<Object> create(@RequestBody NewFactRequest body, @AuthenticationPrincipal Jwt token) {
        if (!Ids.isId(body.id())) {
            throw Problems.invalid("/id", "must be an id: it matches " + Ids.PATTERN.pattern());
        }
        Outcome outcome = edit.save(
                new Wish(
                        body.id(),
                        Proposal.NOTHING,
                        "created",
                        CurrentUser.of(token).id(),
                        body.reason()),
                body.fact());
        boolean again = outcome.written() instanceof Written.Taken taken
                && taken.now().json().equals(outcome.proposal().json());
        Outcome answered = again ? new Outcome(outcome.proposal(), saved((Written.Taken) outcome.written())) : outcome;
        ResponseEntity<Object> answer = answer(answered, FACT);
        return answer.getStatusCode() == HttpStatus.CREATED
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .headers(answer.getHeaders())
                        .location(URI.create("/api/admin/facts/" + body.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(answer.getBody())
                : answer;
    }

    private static Written saved(Written.Taken taken) {
        return new Written.Saved(taken.now());
    }

    @Operation(operationId = "putFact", summary = "Change a fact")
    @PutMapping("/{id}")
    ResponseEntity<Object> put(
            @PathVariable String id,
            @RequestBody FactRequest body,
            @RequestHeader HttpHeaders headers,
            @AuthenticationPrincipal Jwt token) {
        return answer(edit.save(wish(id, headers, "changed", token, body.reason()), body.fact()), FACT);
    }

    @Operation(operationId = "addStatement", summary = "Add what one more source says; a decision is taken back")
    @PostMapping("/{id}/statements")
    ResponseEntity<Object> add(
            @PathVariable String id,
            @RequestBody StatementRequest body,
            @RequestHeader HttpHeaders headers,
            @AuthenticationPrincipal Jwt token) {
        Wish wish = wish(id, headers, "statement added", token, body.reason());
        return answer(edit.change(wish, fact -> fact.with(body.statement())), "");
    }

    @Operation(operationId = "resolveFact", summary = "Decide between sources that differ")
    @PostMapping("/{id}/resolve")
    ResponseEntity<Object> resolve(
            @PathVariable String id,
            @RequestBody ResolveRequest body,
            @RequestHeader HttpHeaders headers,
            @AuthenticationPrincipal Jwt token) {
        if (facts.find(id).filter(fact -> !fact.sourcesDiffer()).isPresent()) {
            ProblemDetail problem =
                    Problems.problem(HttpStatus.CONFLICT, "nothing-to-decide", "The sources of the fact do not differ");
            return Problems.answer(problem);
        }
        Wish wish = wish(id, headers, "resolved", token, body.reason());
        Resolution resolution = new Resolution(body.value(), wish.by(), wish.reason(), edit.now());
        return answer(edit.change(wish, fact -> fact.resolved(resolution)), "");
    }

    private static Wish wish(String id, HttpHeaders headers, String act, Jwt token, String reason) {
        return new Wish(
                id, Revisions.seenOrNothing(headers), act, CurrentUser.of(token).id(), reason);
    }

    private ResponseEntity<Object> answer(Outcome outcome, String place) {
        return Editing.answer(facts.register(), outcome.proposal(), outcome.written(), place);
    }
}
