package certway.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SearchTest {

    private static Search search(Map<String, List<String>> parameters) {
        return Search.of(new LinkedMultiValueMap<>(parameters));
    }

    @Test
    void theAddressOfAPageOfTheListKeepsWhatWasChosen() {
        Search search = search(Map.of("q", List.of("blood & tubes"), "level", List.of("entry", "advanced")));

        assertThat(search.at("abc=="))
                .isEqualTo("/programs?q=blood+%26+tubes&cursor=abc%3D%3D&level=entry&level=advanced");
    }

    @Test
    void oneChoiceLessStartsAtTheFirstPageAgain() {
        Search search = search(Map.of("cursor", List.of("abc"), "level", List.of("entry", "advanced")));

        assertThat(search.without("level", "entry")).isEqualTo("/programs?level=advanced");
        assertThat(search(Map.of("level", List.of("entry"))).without("level", "entry"))
                .isEqualTo("/programs");
    }

    @Test
    void whatTheListDoesNotKnowIsNotPassedOn() {
        MultiValueMap<String, String> passed = search(Map.of(
                        "utm_source", List.of("mail"), "sort", List.of("price"), "role", List.of("", "mlt", "mlt")))
                .parameters();

        assertThat(passed).isEqualTo(new LinkedMultiValueMap<>(Map.of("role", List.of("mlt"))));
    }
}
