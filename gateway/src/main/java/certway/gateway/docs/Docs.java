package certway.gateway.docs;

import certway.gateway.routes.model.UpstreamAddresses;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** The API of the whole platform as one OpenAPI document, and as pages. */
@Controller
final class Docs implements WebMvcConfigurer {

    private static final String PAGES = "/api/docs";

    private final ApiDocuments documents;

    Docs(ApiDocuments documents) {
        this.documents = documents;
    }

    @GetMapping(PAGES)
    String page() {
        return "forward:" + PAGES + "/index.html";
    }

    @GetMapping(path = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(documents.merged());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String version = new WebJarVersionLocator().version("swagger-ui");
        registry.addResourceHandler(PAGES + "/**")
                .addResourceLocations(
                        "classpath:/docs/", "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DocsSettings.class)
    static class Wiring {
        @Bean
        ApiDocuments apiDocuments(
                UpstreamAddresses addresses, Environment environment, DocsSettings settings, InstantSource clock) {
            String publicUrl = environment.getRequiredProperty("certway.door.public-url");
            return new ApiDocuments(addresses::of, publicUrl, settings, clock);
        }
    }
}
