package certway.credential.people;

import certway.credential.issuing.model.Accounts;
import certway.credential.issuing.model.Names;
import certway.credential.issuing.model.OwnName;
import certway.credential.reminder.model.Mailboxes;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way to the login server's accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
class PeopleWiring {

    @Bean
    Names names(PeopleSettings settings, ServiceTokens tokens) {
        return new KeycloakNames(RemoteServices.client(LoginServer.class, "The login server", settings.url(), tokens));
    }

    @Bean
    WebMvcConfigurer ownNames(Names names) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(OwnName.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OwnNameResolver(names));
            }
        };
    }

    @Bean
    Mailboxes mailboxes(PeopleSettings settings, ServiceTokens tokens) {
        return new KeycloakMailboxes(
                RemoteServices.client(LoginServer.class, "The login server", settings.url(), tokens));
    }

    @Bean
    Accounts accounts(PeopleSettings settings, ServiceTokens tokens) {
        return new KeycloakAccounts(
                RemoteServices.client(AccountSearch.class, "The login server", settings.url(), tokens));
    }
}
