package certway.web.catalog;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The public catalog. */
interface CatalogClient {

    @GetExchange("/api/programs")
    ProgramList programs(@RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/api/programs/{slug}")
    Program program(@PathVariable String slug);

    /** In the vocabulary of schema.org, ready to stand in a page. */
    @GetExchange("/api/programs/{slug}/json-ld")
    String linkedData(@PathVariable String slug);

    @GetExchange("/api/programs/{slug}/units/{unit}")
    OpenUnit unit(@PathVariable String slug, @PathVariable String unit);

    @GetExchange("/api/programs/suggestions")
    Suggestions suggestions(@RequestParam(name = "q") String typed);
}
