package certway.catalog.search;

import static certway.catalog.search.CatalogFixture.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;

class CursorsTest {

    @ParameterizedTest
    @EnumSource(Sort.class)
    void whoPagesWhileProgramsComeAndGoSeesEachOfTheOthersOnce(Sort sort) {
        for (String text : List.of("", "common", "comon")) {
            assertPagingIsStable(sort, text, new Random(31L * text.length()));
        }
    }

    private static void assertPagingIsStable(Sort sort, String text, Random random) {
        CatalogFixture catalog = new CatalogFixture();
        Set<String> unchanged = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            catalog.with(any("stays-" + i, random));
            unchanged.add("stays-" + i);
        }
        catalog.with(any("goes-0", random), any("goes-1", random), any("goes-2", random));
        List<String> seen = new ArrayList<>();
        MultiValueMap<String, String> parameters = parameters(text, sort);

        for (int page = 0; page < 40; page++) {
            Listing listing = catalog.shelf().list(QueryParameters.read(parameters));
            listing.items().forEach(item -> seen.add(item.programId()));
            if (listing.next() == null) {
                break;
            }
            parameters.set("cursor", listing.next());
            catalog.with(any("comes-" + page, random), any("changes", random));
            if (page < 3) {
                catalog.without("goes-" + page);
            }
        }

        assertThat(seen.stream().filter(unchanged::contains))
                .as("%s %s", sort, text)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(unchanged);
    }

    private static CatalogFixture.Sketch any(String id, Random random) {
        String title = switch (random.nextInt(3)) {
            case 0 -> "Common ground " + random.nextInt(1000);
            case 1 -> "Some thing " + random.nextInt(5);
            default -> "Another " + (char) ('A' + random.nextInt(26));
        };
        return program(id, title)
                .summary(random.nextBoolean() ? "Common sense." : "Sense.")
                .description("common ".repeat(1 + random.nextInt(9)))
                .under(CatalogFixture.terms(1 + random.nextInt(5), 0, List.of()));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        CatalogFixture catalog = new CatalogFixture();
        for (int i = 0; i < 5; i++) {
            catalog.with(program("p" + i, "Common " + i));
        }
        MultiValueMap<String, String> parameters = parameters("common", Sort.RELEVANCE);
        String cursor = catalog.shelf().list(QueryParameters.read(parameters)).next();
        assertThat(cursor).isNotNull();

        for (MultiValueMap<String, String> other : List.of(
                parameters("other", Sort.RELEVANCE),
                parameters("common", Sort.TITLE),
                with(parameters("common", Sort.RELEVANCE), "role", "mlt"))) {
            other.set("cursor", cursor);
            assertThatThrownBy(() -> QueryParameters.read(other)).isInstanceOf(ErrorResponseException.class);
        }
        parameters.set("cursor", cursor);
        parameters.set("limit", "50");
        assertThat(catalog.shelf().list(QueryParameters.read(parameters)).items())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "7",
                "\"text\"",
                "{\"list\":0,\"similar\":false}",
                "{\"list\":0,\"similar\":false,\"position\":null}",
                "{\"list\":0,\"similar\":false,\"position\":{}}",
                "{\"list\":0,\"similar\":false,\"position\":{\"score\":1,\"title\":null,\"studyMinutes\":1,\"programId\":\"x\"}}",
                "{\"list\":0,\"similar\":false,\"position\":{\"score\":\"x\",\"title\":\"\",\"studyMinutes\":1,\"programId\":\"x\"}}",
                "{\"list\":99999999999,\"similar\":false,\"position\":{\"score\":1,\"title\":\"\",\"studyMinutes\":1,\"programId\":\"x\"}}"
            })
    void aMadeUpCursorIsRefused(String json) {
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> QueryParameters.read(with(parameters("", Sort.TITLE), "cursor", cursor)))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e38", "-1e38"})
    void aCursorWithAnOddNumberLeadsToSomePageOfTheListAndToNoFailure(String score) {
        CatalogFixture catalog = new CatalogFixture().with(program("aa", "Common"), program("bb", "Common"));
        int list = new CatalogQuery("common", Map.of(), Sort.RELEVANCE, 2, null).list();
        String json =
                "{\"list\":%d,\"similar\":true,\"position\":{\"score\":\"%s\",\"title\":\"\",\"studyMinutes\":-1,\"programId\":\"\"}}"
                        .formatted(list, score);
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        CatalogQuery query = QueryParameters.read(with(parameters("common", Sort.RELEVANCE), "cursor", cursor));

        assertThat(catalog.shelf().list(query).items().size()).isBetween(0, 2);
    }

    private static MultiValueMap<String, String> parameters(String text, Sort sort) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.set("q", text);
        parameters.set("sort", sort.parameter());
        parameters.set("limit", "3");
        return parameters;
    }

    private static MultiValueMap<String, String> with(
            MultiValueMap<String, String> parameters, String name, String value) {
        parameters.set(name, value);
        return parameters;
    }
}
