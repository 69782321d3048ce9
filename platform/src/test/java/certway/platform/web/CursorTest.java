package certway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class CursorTest {

    private record Position(long offset) {}

    @Test
    void aCursorIsThePositionItWasMadeOf() {
        assertThat(Cursor.read(Cursor.of(new Position(17)), Position.class)).isEqualTo(new Position(17));
    }

    @Test
    void noCursorIsTheBeginning() {
        assertThat(Cursor.read(null, Position.class)).isNull();
        assertThat(Cursor.read("", Position.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "bm90IGpzb24", "eyJvZmZzZXQiOiJ4In0", "eyJvdGhlciI6MX0"})
    void whatIsNoCursorIsABadRequest(String cursor) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> Cursor.read(cursor, Position.class))
                .satisfies(
                        failure -> assertThat(failure.getStatusCode().value()).isEqualTo(400));
    }
}
