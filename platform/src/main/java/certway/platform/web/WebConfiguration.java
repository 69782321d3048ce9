package certway.platform.web;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** For a service to import: problem answers, correlation, and the clock, which ticks in milliseconds as MongoDB's dates do. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class WebConfiguration {

    @Bean
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> registration = new FilterRegistrationBean<>(new Correlation());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
