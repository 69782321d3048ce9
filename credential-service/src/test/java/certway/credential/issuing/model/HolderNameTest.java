package certway.credential.issuing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolderNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Okafor",
                "José Ñuñez-O'Neill",
                "Nguyễn Thị Minh",
                "Мария Иванова",
                "محمد علي",
                "דוד לוי",
                "山田 太郎",
                "అనిత",
                "Łucja Żółć",
                "<b>Bobby</b> & Co"
            })
    void aNameStaysAsItsOwnerWritesIt(String name) {
        assertThat(HolderName.of(name).value()).isEqualTo(name);
    }

    @Test
    void nothingHidesOrTurnsAroundWhatIsBesideIt() {
        assertThat(HolderName.of("  Ada\u202E\t rofakO\n\u2066 \u0000x ").value())
                .isEqualTo("Ada rofakO x");
    }

    @Test
    void oneNameIsWrittenOneWay() {
        assertThat(HolderName.of("Jose\u0301")).isEqualTo(HolderName.of("Jos\u00e9"));
    }

    @Test
    void anEndlessNameIsCutBetweenLetters() {
        String cut = HolderName.of("\uD83D\uDE42".repeat(400)).value();

        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(300);
        assertThat(cut).isEqualTo("\uD83D\uDE42".repeat(300));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u202E", "\n"})
    void nothingIsNoName(String name) {
        assertThatThrownBy(() -> HolderName.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
