package certway.catalog.search;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the catalog, for search engines. */
@Hidden
@RestController
class SitemapController {

    private final Catalog catalog;
    private final HttpAnswers answers;

    SitemapController(Catalog catalog, SearchSettings settings) {
        this.catalog = catalog;
        this.answers = new HttpAnswers(settings.maxAge());
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<Object> sitemap(@RequestHeader HttpHeaders headers) {
        return answers.answer(catalog.sitemap(), headers);
    }
}
