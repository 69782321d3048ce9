package certway.web.certificate;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What anybody may ask of the credential service. */
interface CheckClient {

    @GetExchange("/api/credentials/{publicId}")
    Certificate check(@PathVariable String publicId);

    @PostExchange("/api/credential-checks")
    CheckedFile check(@RequestHeader(HttpHeaders.CONTENT_TYPE) String type, @RequestBody byte[] file);
}
