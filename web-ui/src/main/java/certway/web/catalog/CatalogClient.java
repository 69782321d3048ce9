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
}
