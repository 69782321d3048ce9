package certway.web.admin.register;

import certway.web.fact.Fact;
import certway.web.fact.FactList;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** The register of facts: as anybody sees it, and as those who keep it do. */
@HttpExchange("/api")
interface FactEditClient {

    /** As many as the register gives at once. */
    String MOST = "100";

    @GetExchange("/facts")
    FactList shown(@RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/facts/{id}")
    Fact shown(@PathVariable String id);

    @GetExchange("/admin/facts/{id}")
    Edited fact(@PathVariable String id);

    @GetExchange("/admin/facts/{id}/history")
    Edited.History history(@PathVariable String id);

    @PostExchange("/admin/facts")
    void create(@RequestBody JsonNode fact);

    @PutExchange("/admin/facts/{id}")
    void put(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody JsonNode fact);

    @PostExchange("/admin/facts/{id}/{act}")
    void act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode what);
}
