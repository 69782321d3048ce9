package certway.progress.outline;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** The catalog's whole program versions, for services only. */
interface CatalogClient {

    @GetExchange("/internal/program-versions/{programId}/{version}")
    JsonNode programVersion(@PathVariable String programId, @PathVariable int version);
}
