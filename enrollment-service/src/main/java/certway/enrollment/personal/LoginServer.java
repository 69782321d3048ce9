package certway.enrollment.personal;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** The part of Keycloak's admin API that is asked here. */
interface LoginServer {

    @GetExchange("/users/{id}")
    JsonNode user(@PathVariable String id);

    @GetExchange("/users/{id}/role-mappings/realm/composite")
    JsonNode roles(@PathVariable String id);

    /** Ends every session, also those of the gateway, which hold the person's name. */
    @PostExchange("/users/{id}/logout")
    void logout(@PathVariable String id);

    @DeleteExchange("/users/{id}")
    void delete(@PathVariable String id);
}
