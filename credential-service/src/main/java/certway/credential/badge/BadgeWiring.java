package certway.credential.badge;

import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.RevokedPositions;
import certway.credential.issuing.model.SignedIds;
import certway.credential.transcript.model.TranscriptForms;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys, and what is signed with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IssuerSettings.class, KeySettings.class})
class BadgeWiring {

    @Bean
    Issuer issuer(IssuerSettings settings) {
        return new Issuer(settings.name(), settings.publicUrl());
    }

    @Bean
    Keys keys(KeySettings settings, InstantSource clock) {
        return new KeyFile(settings).read(clock);
    }

    @Bean
    SignedBadges badges(IssuerSettings issuer, Keys keys) {
        return new SignedBadges(issuer, keys);
    }

    @Bean
    TranscriptForms transcriptForms(IssuerSettings issuer, Keys keys, SignedBadges badges) {
        return new SignedTranscripts(issuer, keys, badges);
    }

    @Bean
    SignedIds signedIds(IssuerSettings issuer, Keys keys) {
        return new BadgeVerifier(issuer, keys);
    }

    @Bean
    StatusLists statusLists(RevokedPositions revoked, IssuerSettings issuer, Keys keys, InstantSource clock) {
        return new StatusLists(revoked, issuer, keys, clock);
    }
}
