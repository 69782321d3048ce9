package certway.catalog.search;

import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
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

    private final Catalog catalog;
    private final CacheControl caching;

    CatalogController(Catalog catalog, SearchSettings settings) {
        this.catalog = catalog;
        this.caching = CacheControl.maxAge(settings.maxAge()).cachePublic();
    }

    @Operation(operationId = "listPrograms", summary = "Search and filter the published programs")
    @Parameter(name = "q", description = "What to look for")
    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        return answer(catalog.list(QueryParameters.read(parameters)), headers);
    }

    @Operation(
            operationId = "suggestPrograms",
            summary = "Titles, roles and testing areas that begin as typed, at most ten")
    @Parameter(name = "q", description = "What was typed so far")
    @GetMapping("/suggestions")
    ResponseEntity<Object> suggestions(
            @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
        return answer(catalog.suggestions(QueryParameters.typed(parameters)), headers);
    }

    @Operation(operationId = "getProgram", summary = "Description and outline of a program's latest version")
    @GetMapping("/{slug}")
    ResponseEntity<Object> program(@PathVariable String slug, @RequestHeader HttpHeaders headers) {
        return catalog.program(slug)
                .map(found -> answer(found, headers))
                .orElseGet(() -> Problems.answer(
                        Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program")));
    }

    private ResponseEntity<Object> answer(Answer answer, HttpHeaders headers) {
        boolean compressed = headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(encodings -> encodings.contains("gzip"));
        boolean known = headers.getIfNoneMatch().stream()
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(answer.plainTag()) || tag.equals(answer.gzipTag()));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(compressed ? answer.gzipTag() : answer.plainTag())
                .cacheControl(caching)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (known) {
            return response.build();
        }
        response.contentType(answer.type());
        return compressed
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(answer.gzip())
                : response.body(answer.plain());
    }
}
