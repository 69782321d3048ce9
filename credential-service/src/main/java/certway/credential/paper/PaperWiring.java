package certway.credential.paper;

import certway.credential.issuing.model.HandedPapers;
import certway.credential.issuing.model.Issuer;
import certway.credential.issuing.model.Papers;
import certway.credential.ledger.model.AuditPapers;
import certway.credential.template.model.Designs;
import certway.credential.template.model.Specimens;
import certway.credential.transcript.model.TranscriptPapers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What prints certificates, transcripts and audit packs, and reads what others hand in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class PaperWiring {

    @Bean
    Printer printer(PaperSettings settings) {
        return new Printer(Typeface.of(settings));
    }

    @Bean
    Papers papers(Issuer issuer, Printer printer, Designs designs) {
        return new PrintedPapers(issuer, printer, designs);
    }

    @Bean
    TranscriptPapers transcriptPapers(Issuer issuer, Printer printer) {
        return new PrintedTranscripts(issuer, printer);
    }

    @Bean
    AuditPapers auditPapers(Issuer issuer, Printer printer) {
        return new PrintedLedgers(issuer, printer);
    }

    @Bean
    HandedPapers handedPapers(Papers papers, Designs designs) {
        return new ForeignPapers(papers, designs);
    }

    @Bean
    Specimens specimens(Issuer issuer, Printer printer) {
        return new PrintedSpecimens(issuer, printer);
    }
}
