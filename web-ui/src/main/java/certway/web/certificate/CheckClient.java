package certway.web.certificate;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What anybody may ask of the credential service. */
interface CheckClient {

    @GetExchange("/api/credentials/{publicId}")
    Certificate check(@PathVariable String publicId);
}
