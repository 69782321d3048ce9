package certway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.DependencyUnavailable;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTest {

    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Lamps())
            .setControllerAdvice(new ProblemAdvice())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(
                    JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)))
            .addFilters(new BodyLimit(Map.of()))
            .build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"hall\",\"bulbs\":[{\"watts\":\"many\"}]} | /bulbs/0/watts",
                "{\"name\":\"hall\",\"colour\":\"red\"}               | /colour",
                "{\"name\":[]}                                        | /name",
            })
    void aWrongFieldIsNamedByItsJsonPointer(String body, String pointer) {
        MvcTestResult answer = post(body);

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:problem:invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void malformedJsonIsSaidSo() {
        assertThat(post("{\"name\":"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("is not well-formed JSON");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertThat(post("{\"name\":\"%s\"}".formatted("x".repeat(300_000))))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource({"electrician, 503", "database, 503"})
    void anOutageIsSaidSoAndWhenToComeBack(String what, int status) {
        assertThat(http.get().uri("/lamps/" + what)).hasStatus(status).containsHeader("Retry-After");
    }

    @Test
    void aBugShowsAReferenceAndNothingElse() {
        MvcTestResult answer = http.get().uri("/lamps/bug").exchange();

        assertThat(answer).hasStatus(500).bodyText().contains("reference").doesNotContain("secret", "Exception");
    }

    @Test
    void aFaultThatAControllerFindsIsNamedToo() {
        assertThat(http.get().uri("/lamps/unknown"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("name");
    }

    @Test
    void aWrongMethodIsAProblemToo() {
        assertThat(http.delete().uri("/lamps/hall"))
                .hasStatus(405)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:method-not-allowed");
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/lamps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    record Bulb(int watts) {}

    record Lamp(String name, @Nullable List<Bulb> bulbs) {}

    @RestController
    static class Lamps {

        @PostMapping("/lamps")
        Lamp add(@RequestBody Lamp lamp) {
            return lamp;
        }

        @GetMapping("/lamps/{name}")
        Lamp show(@PathVariable String name) {
            throw switch (name) {
                case "electrician" -> new DependencyUnavailable("The electrician", null);
                case "database" -> new MongoTimeoutException("no server");
                case "unknown" -> Problems.invalid("name", "is no lamp");
                default -> new IllegalStateException("secret");
            };
        }
    }
}
