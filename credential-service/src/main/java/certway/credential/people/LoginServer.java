package certway.credential.people;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** The part of Keycloak's admin API that is read here. */
interface LoginServer {

    @GetExchange("/users/{id}?userProfileMetadata=false")
    JsonNode user(@PathVariable String id);
}
