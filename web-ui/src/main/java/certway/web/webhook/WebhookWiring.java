package certway.web.webhook;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookWiring {

    @Bean
    WebhookClient webhooks(UpstreamSettings settings) {
        return RemoteServices.client(
                WebhookClient.class, "The enrolment service", settings.enrollment(), new AsPerson());
    }
}
