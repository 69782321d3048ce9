package certway.web.fact;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The register of facts. */
interface FactClient {

    @GetExchange("/api/facts")
    FactList facts(@RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/api/facts/{id}")
    Fact fact(@PathVariable String id);
}
