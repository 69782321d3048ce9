package certway.web.certificate;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.AsVisitor;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificateWiring {

    private static final String NAME = "The certificate service";

    /** Asks as nobody, whoever looks: only the id counts. */
    @Bean
    CheckClient checks(UpstreamSettings settings) {
        return RemoteServices.client(CheckClient.class, NAME, settings.credential(), new AsVisitor());
    }

    @Bean
    OwnClient ownCertificates(UpstreamSettings settings) {
        return RemoteServices.client(OwnClient.class, NAME, settings.credential(), new AsPerson());
    }

    @Bean
    DeskClient certificateDesk(UpstreamSettings settings) {
        return RemoteServices.client(DeskClient.class, NAME, settings.credential(), new AsPerson());
    }

    @Bean
    JobClient certificateJobs(UpstreamSettings settings) {
        return RemoteServices.client(JobClient.class, NAME, settings.credential(), new AsPerson());
    }
}
