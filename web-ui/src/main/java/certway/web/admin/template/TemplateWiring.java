package certway.web.admin.template;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemplateWiring {

    @Bean
    TemplateClient certificateTemplates(UpstreamSettings settings) {
        return RemoteServices.client(
                TemplateClient.class, "The certificate service", settings.credential(), new AsPerson());
    }
}
