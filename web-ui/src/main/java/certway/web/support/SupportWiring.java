package certway.web.support;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportWiring {

    @Bean
    AllowanceClient allowances(UpstreamSettings settings) {
        return RemoteServices.client(AllowanceClient.class, "The study service", settings.progress(), new AsPerson());
    }

    @Bean
    TimelineClient timelines(UpstreamSettings settings) {
        return RemoteServices.client(TimelineClient.class, "The study service", settings.progress(), new AsPerson());
    }
}
