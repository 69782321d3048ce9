package certway.web.admin.template;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** The templates of certificates. */
@HttpExchange("/api/admin")
interface TemplateClient {

    @GetExchange("/certificate-templates")
    Template.All all(@RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/certificate-templates/{id}")
    Template template(@PathVariable String id);

    @GetExchange("/certificate-templates/{id}/versions/{version}")
    Template version(@PathVariable String id, @PathVariable long version);

    @PutExchange("/certificate-templates/{id}")
    void create(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_NONE_MATCH) String none,
            @RequestBody JsonNode content);

    @PutExchange("/certificate-templates/{id}")
    void save(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody JsonNode content);

    @PostExchange("/certificate-templates/{id}/specimen")
    byte[] print(@PathVariable String id, @RequestBody JsonNode content);

    @PostExchange("/certificate-templates/{id}/specimen.png")
    byte[] draw(@PathVariable String id, @RequestBody JsonNode content);

    @GetExchange("/certificate-template-choices/{program}")
    Template.Choice choice(@PathVariable String program);
}
