package certway.credential.paper;

import certway.credential.issuing.model.HandedPapers;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Papers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What prints certificates, and reads what others hand in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class PaperWiring {

    @Bean
    Papers papers(Issuer issuer, PaperSettings settings) {
        return new PrintedPapers(issuer, Typeface.of(settings));
    }

    @Bean
    HandedPapers handedPapers(Issuer issuer, Papers papers) {
        return new ForeignPapers(issuer, papers);
    }
}
