package certway.credential.people;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** Looks for accounts in Keycloak's admin API. */
interface AccountSearch {

    @GetExchange("/users?exact=true&briefRepresentation=true&max=5")
    JsonNode users(@RequestParam String email);
}
