package certway.catalog.authoring;

import certway.catalog.program.ContentFaults;
import certway.catalog.publishing.CitedFacts;
import certway.catalog.publishing.FixedDates;
import certway.catalog.publishing.PublishingChecks;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests name the draft that they change, and what publishing asks of others. */
@Configuration(proxyBeanMethods = false)
class AuthoringConfiguration {

    @Bean
    PublishingChecks publishingChecks(ContentFaults contentFaults, CitedFacts facts, FixedDates fixedDates) {
        return new PublishingChecks(contentFaults, facts, fixedDates);
    }

    @Bean
    EnrollmentCounts enrollmentCounts(EnrollmentSettings settings, ServiceTokens tokens) {
        return RemoteServices.client(EnrollmentCounts.class, "The enrollments", settings.url(), tokens);
    }

    @Bean
    WebMvcConfigurer targets() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new TargetResolver());
            }
        };
    }

    /** Says in the API's description what every change of a draft needs. */
    @Bean
    OperationCustomizer changesOfDrafts() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Target.class);
        return (operation, method) -> {
            boolean changes = Stream.of(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Target.class);
            if (changes) {
                operation.addParametersItem(parameter("path", TargetResolver.PROGRAM, "The program's id"));
                operation.addParametersItem(parameter("header", HttpHeaders.IF_MATCH, "The revision that was seen"));
            }
            return operation;
        };
    }

    private static Parameter parameter(String in, String name, String description) {
        return new Parameter()
                .in(in)
                .name(name)
                .description(description)
                .required(true)
                .schema(new StringSchema());
    }
}
