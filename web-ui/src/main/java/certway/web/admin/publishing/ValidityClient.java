package certway.web.admin.publishing;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What a policy of validity would mean for the certificates of a program. */
interface ValidityClient {

    @GetExchange("/api/admin/credentials/validity/{program}")
    Effect effect(@PathVariable String program, @RequestParam MultiValueMap<String, String> policy);
}
