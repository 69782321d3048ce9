package certway.web.admin.register;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** Everything that pathways are made of, as those who keep it see it. */
@HttpExchange("/api/admin/pathways")
interface PathwayEditClient {

    @GetExchange
    Whole whole();

    @GetExchange("/{kind}/{id}")
    Edited thing(@PathVariable String kind, @PathVariable String id);

    @GetExchange("/{kind}/{id}/history")
    Edited.History history(@PathVariable String kind, @PathVariable String id);

    @PutExchange("/{kind}/{id}")
    void create(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_NONE_MATCH) String none,
            @RequestBody JsonNode thing);

    @PutExchange("/{kind}/{id}")
    void put(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestBody JsonNode thing);

    @DeleteExchange("/{kind}/{id}")
    void remove(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestParam String reason);
}
