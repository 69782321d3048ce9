package certway.platform.web;

import certway.restart.Farewell;
import certway.restart.Welcome;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.apache.catalina.valves.SemaphoreValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * For a service to import: problem answers, correlation, welcome and farewell, and the clock, which ticks in milliseconds as MongoDB's dates do.
 */
@Configuration(proxyBeanMethods = false)
@Import({Farewell.class, ProblemAdvice.class, Welcome.class})
public class WebConfiguration {

    /** As many as the driver opens connections. */
    static final int AT_ONCE = 100;

    @Bean
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /**
     * A rush waits its turn at the door: behind it, all of it at once would wait for the database, whose calls end after a few
     * seconds.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> turns() {
        return tomcat -> {
            SemaphoreValve turns = new SemaphoreValve();
            turns.setConcurrency(AT_ONCE);
            turns.setFairness(true);
            tomcat.addEngineValves(turns);
        };
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> registration = new FilterRegistrationBean<>(new Correlation());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
