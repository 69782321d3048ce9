package certway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class PageTest {

    private record Position(int last) {}

    private static Page<String> page(List<Integer> found) {
        return Page.of(found, 2, number -> "number " + number, Position::new);
    }

    @Test
    void whatFollowsIsNotShownButPointedTo() {
        Page<String> page = page(List.of(4, 5, 6));

        assertThat(page.items()).containsExactly("number 4", "number 5");
        assertThat(Cursor.read(page.next(), Position.class)).isEqualTo(new Position(5));
    }

    @Test
    void aListThatEndsWithItsPagePointsNowhere() {
        assertThat(page(List.of(4, 5)).next()).isNull();
        assertThat(page(List.of(4)).items()).containsExactly("number 4");
        assertThat(page(List.of())).isEqualTo(new Page<>(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void asMuchMayBeAskedForAsTheListAllows(int limit) {
        assertThat(Page.limit(limit, 100)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void otherLimitsAreRefusedByName(int limit) {
        assertThatThrownBy(() -> Page.limit(limit, 100))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refusal -> assertThat(refusal.getBody().getProperties())
                                .containsEntry(
                                        "errors", List.of(new Problems.FieldFault("limit", "is between 1 and 100"))));
    }
}
