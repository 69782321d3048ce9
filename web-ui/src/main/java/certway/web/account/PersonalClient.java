package certway.web.account;

import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What somebody asks about their own data. */
interface PersonalClient {

    /** 404 while nobody asked for it. */
    @GetExchange("/api/me/erasure")
    Erasure erasure();

    @PostExchange("/api/me/erasure")
    Erasure erase(@RequestBody Map<String, String> confirmation);
}
