package certway.progress.xapi;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.PutExchange;
import tools.jackson.databind.JsonNode;

/** A learning record store (ADL, Experience API, part three, section 2.1.1). */
interface RecordStoreClient {

    @PutExchange(url = "/statements", contentType = "application/json")
    ResponseEntity<Void> put(
            @RequestParam String statementId,
            @RequestHeader("X-Experience-API-Version") String version,
            @RequestBody JsonNode statement);
}
