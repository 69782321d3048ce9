package certway.catalog.search;

import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalog for anyone, answered from memory. */
@Tag(name = "Programs")
@RestController
@RequestMapping(path = "/api/programs", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogController {

    private static final String JSON_LD = "application/ld+json";

    private final Catalog catalog;
    private final HttpAnswers answers;

    CatalogController(Catalog catalog, SearchSettings settings) {
        this.catalog = catalog;
        this.answers = new HttpAnswers(settings.maxAge());
    }

    @Operation(operationId = "listPrograms", summary = "Search and filter the published programs")
    @Parameter(name = "q", description = "What to look for, at most 200 characters")
    @Parameter(name = "role", description = "Facet; may come several times, any one of the values fits")
    @Parameter(name = "testingArea", description = "Facet")
    @Parameter(name = "specialisation", description = "Facet")
    @Parameter(name = "preparesFor", description = "Facet: a certification")
    @Parameter(name = "body", description = "Facet: who grants a certification that the program prepares for")
    @Parameter(name = "level", description = "Facet")
    @Parameter(name = "hours", description = "Facet: up-to-2, 2-to-10, 10-to-40, over-40")
    @Parameter(name = "ceCredits", description = "Facet: none, up-to-5, 5-to-10, over-10, by the body that counts most")
    @Parameter(name = "creditBody", description = "Facet: who counts continuing education credits")
    @Parameter(name = "price", description = "Facet: free, up-to-100, 100-to-300, over-300, in the currency's unit")
    @Parameter(name = "language", description = "Facet")
    @Parameter(name = "sort", description = "relevance, title or hours")
    @Parameter(name = "limit", description = "1 to 100")
    @Parameter(name = "cursor", description = "The next of an earlier page of the same list")
    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        return answers.answer(catalog.list(QueryParameters.read(parameters)), headers);
    }

    @Operation(
            operationId = "suggestPrograms",
            summary = "Titles, roles and testing areas that begin as typed, at most ten")
    @Parameter(name = "q", description = "What was typed so far")
    @GetMapping("/suggestions")
    ResponseEntity<Object> suggestions(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        return answers.answer(catalog.suggestions(QueryParameters.typed(parameters)), headers);
    }

    @Operation(
            operationId = "getProgram",
            summary =
                    "Description and outline of a program's latest version; as JSON-LD (schema.org) if that is accepted")
    @GetMapping(
            path = "/{slug}",
            produces = {MediaType.APPLICATION_JSON_VALUE, JSON_LD})
    ResponseEntity<Object> program(@PathVariable String slug, @RequestHeader HttpHeaders headers) {
        boolean linked = headers.getAccept().stream()
                .findFirst()
                .filter(Linked.TYPE::equalsTypeAndSubtype)
                .isPresent();
        return page(slug, linked ? PageForm.SCHEMA_ORG : PageForm.PLAIN, headers);
    }

    @Operation(operationId = "getProgramJsonLd", summary = "The program in the vocabulary of schema.org")
    @GetMapping(path = "/{slug}/json-ld", produces = JSON_LD)
    ResponseEntity<Object> jsonLd(@PathVariable String slug, @RequestHeader HttpHeaders headers) {
        return page(slug, PageForm.SCHEMA_ORG, headers);
    }

    @Operation(
            operationId = "getProgramCtdl",
            summary = "The program in the Credential Transparency Description Language")
    @GetMapping(path = "/{slug}/ctdl", produces = JSON_LD)
    ResponseEntity<Object> ctdl(@PathVariable String slug, @RequestHeader HttpHeaders headers) {
        return page(slug, PageForm.CTDL, headers);
    }

    @Operation(operationId = "getSampleUnit", summary = "A reading of the program that anyone may read")
    @GetMapping("/{slug}/units/{unitId}")
    ResponseEntity<Object> sample(
            @PathVariable String slug, @PathVariable String unitId, @RequestHeader HttpHeaders headers) {
        return catalog.sample(slug, unitId)
                .map(found -> answers.answer(found, headers))
                .orElseGet(() -> Problems.answer(Problems.problem(
                        HttpStatus.NOT_FOUND, "sample-not-found", "The program has no such unit for everyone")));
    }

    private ResponseEntity<Object> page(String slug, PageForm form, HttpHeaders headers) {
        return catalog.program(slug, form)
                .map(found -> answers.answer(found, headers))
                .orElseGet(() -> Problems.answer(
                        Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program")));
    }
}
