package certway.web.people;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Asks for people, which is noted in the audit log. */
interface PeopleClient {

    @GetExchange("/api/admin/people")
    People find(@RequestParam MultiValueMap<String, String> words);
}
