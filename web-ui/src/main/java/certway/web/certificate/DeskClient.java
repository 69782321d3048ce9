package certway.web.certificate;

import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What registrars do with certificates. */
interface DeskClient {

    @GetExchange("/api/admin/credentials")
    Found find(@RequestParam MultiValueMap<String, String> parameters);

    @GetExchange("/api/admin/credentials/{publicId}")
    History history(@PathVariable String publicId);

    @PostExchange("/api/admin/credentials/{publicId}/revoke")
    void revoke(@PathVariable String publicId, @RequestBody Map<String, String> revocation);

    @PostExchange("/api/admin/credentials/{publicId}/reissue")
    Certificate reissue(
            @PathVariable String publicId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Map<String, String> wish);

    @PostExchange("/api/admin/credentials/{publicId}/extend")
    Certificate extend(
            @PathVariable String publicId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Map<String, String> wish);
}
