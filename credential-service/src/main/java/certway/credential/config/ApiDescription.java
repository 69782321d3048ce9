package certway.credential.config;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says besides the operations. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() {
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas(PROBLEM, problem())
                .addResponses(PROBLEM, problemResponse());
        return new OpenAPI()
                .info(new Info()
                        .title("Credentials")
                        .version("1")
                        .description("Certificates in a form that anyone can check"))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static ObjectSchema problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.description("RFC 9457; type is stable, further members depend on it");
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        return problem;
    }

    private static ApiResponse problemResponse() {
        MediaType body = new MediaType().schema(new ObjectSchema().$ref("#/components/schemas/" + PROBLEM));
        return new ApiResponse()
                .description("A problem")
                .content(new Content().addMediaType("application/problem+json", body));
    }
}
