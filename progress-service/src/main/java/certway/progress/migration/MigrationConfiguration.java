package certway.progress.migration;

import certway.progress.study.model.FindStudy;
import certway.progress.study.model.Studies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Moving to another version. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    PutBack putBack(FindStudy find, Studies studies) {
        return new PutBack(find, studies);
    }
}
