package certway.enrollment.account;

import certway.enrollment.account.model.Accounts;
import org.keycloak.admin.client.resource.UsersResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountWiring {

    @Bean
    Accounts accounts(UsersResource users) {
        return new KeycloakAccounts(users);
    }
}
