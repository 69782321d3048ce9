package certway.catalog.authoring;

import static certway.catalog.authoring.ContentWriting.about;
import static certway.catalog.authoring.ContentWriting.program;
import static certway.catalog.authoring.ContentWriting.reading;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.authoring.Change.Changed;
import certway.catalog.program.ProgramContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {

    private final ClaimCheck check = new ClaimCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A phlebotomy certification",
                "State licence as a phlebotomist",
                "An associate degree",
                "Certified phlebotomist status",
                "Una certificación en flebotomía",
                "Licencia estatal de flebotomista",
                "El TÍTULO de técnico",
                "La categoría de flebotomista certificada"
            })
    void anAwardIsACertificate(String award) {
        assertThat(rules(program(about("A summary.", award), "one:a"))).containsExactly("award-is-a-certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Become a certified phlebotomist in six weeks.",
                "A degree for busy people.",
                "Get a guaranteed job.",
                "Sea técnica de laboratorio certificada en seis semanas.",
                "Un título en seis semanas.",
                "Empleo garantizado al terminar."
            })
    void aSummaryPromisesNoMoreThanThereIs(String summary) {
        assertThat(rules(program(about(summary, "A certificate of completion"), "one:a")))
                .hasSize(1);
    }

    @Test
    void theSpanishWordForACertificateIsNoClaim() {
        assertThat(rules(
                        program(about("Reciba muestras.", "Un certificado de finalización, válido 24 meses"), "one:a")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After the last unit you will be certified.",
                "You earn your certification with this program.",
                "Students receive a nationally recognised certification.",
                "On completion you become a licensed technician.",
                "Technicians earn a median of $60,780 a year.",
                "The salary is about 57,000 dollars.",
                "There are 24,000 openings every year for these jobs.",
                "Employment grows by 5 percent.",
                "We guarantee that you pass.",
                "Al terminar obtendrá la certificación.",
                "Con este programa usted recibe una licencia.",
                "El curso termina con un título de técnico.",
                "Después de la última lección usted será certificado.",
                "Conviértase en flebotomista licenciada.",
                "La mediana del sueldo es de 60,780 dólares.",
                "Hay 24,000 vacantes en esta ocupación.",
                "El empleo crece un 5 %.",
                "Le garantizamos un puesto."
            })
    void aTextThatPromisesTooMuchIsWarnedOf(String text) {
        assertThat(warnings(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This program prepares you for the PBT(ASCP) certification.",
                "You do not earn a certification here.",
                "ASCP grants the certification once you passed its examination.",
                "Some states ask for a licence; you apply for it at the state.",
                "A certificate is not a licence, and completing this program does not make you certified.",
                "Employers often require that you be certified.",
                "The median wage was [$60,780](fact:wage-clinical-laboratory-median) a year.",
                "Employment grows by [5 %](fact:growth-clinical-laboratory-2022-32).",
                "Bacterial growth in 95 % of the bottles within 24 hours.",
                "The kit costs $40 and lasts for 100 tests.",
                "A control within its limits does not guarantee a right result.",
                "A sharp needle guarantees less pain.",
                "Insert the needle at 15 to 30 degrees.",
                "Al terminar usted recibe un certificado de finalización.",
                "Este programa le ayuda a preparar la certificación PBT(ASCP).",
                "El certificado no es una licencia, y con él usted no obtiene ningún título.",
                "ASCP otorga la certificación a quien aprueba su examen.",
                "La mediana del sueldo fue de [60,780 dólares](fact:wage-clinical-laboratory-median).",
                "La dilución seriada da un título de 1:64.",
                "Un control dentro de sus límites no garantiza un resultado correcto.",
                "El suero queda separado de las células."
            })
    void whatIsTrueIsNotWarnedOf(String text) {
        assertThat(warnings(text)).isEmpty();
    }

    @Test
    void whatTheProgramDoesNotAwardMayBeNamed() {
        assertThat(check.warnings(program("one:a"))).isEmpty();
    }

    @Test
    void aWarningSaysWhereAndWhyAndWhatInstead() {
        ClaimWarning warning = warnings("## Title\n\nA first line.\nThe second\nsays that you will be\ncertified here.")
                .getFirst();

        assertThat(warning.pointer()).isEqualTo("/curriculum/modules/0/units/0/markdown");
        assertThat(warning.line()).isEqualTo(5);
        assertThat(warning.words()).isEqualTo("you will be certified");
        assertThat(warning.severity()).isEqualTo("warning");
        assertThat(warning.why()).isNotBlank();
        assertThat(warning.suggestion()).contains("certificate of completion");
    }

    @Test
    void aHugeTextIsCheckedInBoundedTime() {
        assertThat(warnings("you earn ".repeat(20_000))).isEmpty();
    }

    private List<ClaimWarning> warnings(String text) {
        Change change = new Outline(program("one:a")).replaceUnit(reading("a", text));
        assertThat(change).isInstanceOf(Changed.class);
        return check.warnings(((Changed) change).content());
    }

    private List<String> rules(ProgramContent content) {
        return check.warnings(content).stream().map(ClaimWarning::rule).toList();
    }
}
