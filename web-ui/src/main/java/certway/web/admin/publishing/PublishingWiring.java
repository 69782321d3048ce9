package certway.web.admin.publishing;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingWiring {

    @Bean
    PublishingClient publishing(UpstreamSettings settings) {
        return RemoteServices.client(PublishingClient.class, "The catalog", settings.catalog(), new AsPerson());
    }

    @Bean
    ValidityClient validities(UpstreamSettings settings) {
        return RemoteServices.client(
                ValidityClient.class, "The certificate service", settings.credential(), new AsPerson());
    }
}
