package certway.credential.ledger;

import certway.credential.external.model.HeldRecords;
import certway.credential.issuing.model.Awards;
import certway.credential.ledger.model.AuditPapers;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger, its rules and what its audit pack is made of. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean
    CreditRules creditRules() {
        return RuleFile.read();
    }

    @Bean
    OpenLedger ledgers(Awards awards, HeldRecords records, CreditRules rules, InstantSource clock) {
        return new OpenLedger(awards, records, rules, clock);
    }

    @Bean
    LedgerController.Sources auditSources(Awards awards, AuditPapers papers) {
        return new LedgerController.Sources(awards, papers);
    }
}
