package certway.catalog.fact;

import certway.catalog.register.Editing;
import certway.catalog.register.Ready;
import certway.catalog.register.RegisterSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The facts for anyone, answered from memory. */
@Tag(name = "Facts")
@RestController
@RequestMapping(path = "/api/facts", produces = MediaType.APPLICATION_JSON_VALUE)
class FactController {

    private final Facts facts;
    private final RegisterSettings settings;

    FactController(Facts facts, RegisterSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    @Operation(operationId = "listFacts", summary = "Dated, sourced facts, with their conflicts")
    @Parameter(name = "topic", description = "Facts of one topic, such as wages")
    @Parameter(name = "state", description = "agreed, disputed, superseded or expired")
    @Parameter(name = "review", description = "overdue, or soon: within 30 days; without those that were superseded")
    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        FactQuery query = FactQuery.read(parameters);
        return Ready.of(query.page(facts.register().view(), facts.today(), fact -> FactView.of(fact, facts.today())))
                .answer(headers, settings.maxAge());
    }

    @Operation(operationId = "getFact", summary = "One fact with all its sources")
    @GetMapping("/{id}")
    ResponseEntity<Object> fact(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return facts.find(id)
                .map(fact -> Ready.of(FactView.of(fact, facts.today())).answer(headers, settings.maxAge()))
                .orElseGet(Editing::notFound);
    }
}
