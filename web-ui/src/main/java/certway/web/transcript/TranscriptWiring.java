package certway.web.transcript;

import certway.platform.web.RemoteServices;
import certway.web.remote.AsPerson;
import certway.web.remote.Transfers;
import certway.web.remote.UpstreamSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TranscriptWiring {

    private static final String NAME = "The certificate service";

    @Bean
    OwnRecordsClient ownRecords(UpstreamSettings settings) {
        return RemoteServices.client(OwnRecordsClient.class, NAME, settings.credential(), new AsPerson());
    }

    @Bean
    SendEvidence sendEvidence(UpstreamSettings settings) {
        return new SendEvidence(Transfers.to(NAME, settings.credential()));
    }

    @Bean
    RecordDeskClient recordDesk(UpstreamSettings settings) {
        return RemoteServices.client(RecordDeskClient.class, NAME, settings.credential(), new AsPerson());
    }
}
