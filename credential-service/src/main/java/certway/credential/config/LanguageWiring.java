package certway.credential.config;

import certway.credential.template.model.Language;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever prints a document asks for its {@link Language}, and is given what the request says of it. */
@Configuration(proxyBeanMethods = false)
class LanguageWiring {

    @Bean
    WebMvcConfigurer languages() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new LanguageResolver());
            }
        };
    }

    /** Says in the API's description which languages can be asked for. */
    @Bean
    OperationCustomizer printedDocuments() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Language.class);
        return (operation, method) -> {
            boolean prints = Stream.of(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Language.class);
            if (prints) {
                operation.addParametersItem(parameter());
            }
            return operation;
        };
    }

    private static Parameter parameter() {
        StringSchema tags = new StringSchema();
        tags.setEnum(Arrays.stream(Language.values()).map(Language::tag).toList());
        return new Parameter()
                .in("query")
                .name(LanguageResolver.PARAMETER)
                .description("Left out: what Accept-Language prefers")
                .schema(tags);
    }
}
