package certway.web.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import certway.web.layout.Words;
import java.util.Locale.LanguageRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultWordsTest {

    private static final Words ENGLISH = Words.of(LanguageRange.parse("en"));
    private static final Words SPANISH = Words.of(LanguageRange.parse("es"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must not be empty|no puede estar vacío",
                "must have at most 300 characters, has 301|puede tener como máximo 300 caracteres; tiene 301",
                "must have at most 1000, has 2000|puede tener como máximo 1000; tiene 2000",
                "must be an id: it matches [a-z0-9][a-z0-9-]{1,63}|debe ser un identificador: de 2 a 64 minúsculas, cifras y guiones",
                "there is no role or background gone|gone no existe",
                "there is no fact wage|wage no existe",
                "there is no published program hct-one|hct-one no existe",
                "leads in a circle: a → b → a|lleva en círculo: a → b → a",
                "the prerequisites form a cycle: a -> b|lleva en círculo: a -> b",
                "MLT is a name of the role mlt already|MLT ya es un nombre del puesto mlt",
                "must be a whole number from 1 to 100|debe ser un número de 1 a 100",
                "the fact wage cannot be cited: it has no source|el dato wage no puede citarse: está discutido o vencido",
                "x-y stands here twice|figura aquí dos veces",
                "the file figures/a.png is missing|ese archivo no existe",
                "{score} is no placeholder|{score} no es un dato que pueda nombrarse",
                "has the contrast 3.9 on white, and 4.5 is the least|tiene el contraste 3.9 sobre blanco, y 4,5 es lo mínimo",
                "must be a colour as #0b5563|debe ser un color como #0b5563",
                "must not have braces: no fact stands here|no puede tener llaves: aquí no figura ningún dato",
                "has a letter that the font of certificates cannot show|tiene una letra que la fuente de los certificados no puede mostrar"
            })
    void whatTheCatalogSaysOftenIsSaidInSpanish(String message, String text) {
        assertThat(FaultWords.of(SPANISH, message)).isEqualTo(new FaultWords.Said(text, true));
    }

    @Test
    void inEnglishItStaysWhatItWas() {
        assertThat(FaultWords.of(ENGLISH, "must have at most 3, has 4").text()).isEqualTo("must have at most 3, has 4");
        assertThat(FaultWords.of(ENGLISH, "leads in a circle: a → a").text()).isEqualTo("leads in a circle: a → a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is too short", "must not be empty, or must it", "", "there is nothing", "<b>"})
    void whatIsNotKnownStaysEnglishAndSaysSo(String message) {
        assertThat(FaultWords.of(SPANISH, message)).isEqualTo(new FaultWords.Said(message, false));
    }

    @Test
    void whyTheWholeWasRefusedIsSaidByTheTypeOfTheProblem() {
        assertThat(FaultWords.why(SPANISH, "busy", "Others are").text()).startsWith("Otros están cambiando");
        assertThat(FaultWords.why(SPANISH, "never-heard-of", "It said so"))
                .isEqualTo(new FaultWords.Said("It said so", false));
    }
}
