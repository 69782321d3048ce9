package certway.web.signing;

import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What a link leads to. */
@HttpExchange("/api/practicum-signatures/{token}")
interface SignatureClient {

    @GetExchange
    ToSign toSign(@PathVariable String token);

    @PostExchange
    ToSign sign(@PathVariable String token, @RequestBody Map<String, String> signature);
}
