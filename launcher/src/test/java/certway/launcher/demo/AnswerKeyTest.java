package certway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AnswerKeyTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, String> FILES = Map.of("program.yaml", """
            modules:
              - id: equipment
                units:
                  - {id: tubes, kind: reading, file: tubes.md}
                  - {id: check, kind: quiz, file: quiz.yaml}
            """, "quiz.yaml", """
            questions:
              - id: single
                kind: single-choice
                options:
                  - {id: a, text: A, feedback: no}
                  - {id: b, text: B, correct: true, feedback: yes}
              - id: several
                kind: multiple-choice
                options:
                  - {id: a, text: A, correct: true}
                  - {id: b, text: B, correct: false}
                  - {id: c, text: C, correct: true}
              - id: volume
                kind: numeric
                answer: {value: "2.70", tolerance: "0.05", unit: mL}
              - id: order
                kind: ordering
                items:
                  - {id: blue, text: Light blue}
                  - {id: red, text: Red}
            """);

    private final AnswerKey key = AnswerKey.of(file -> YAML.readTree(FILES.getOrDefault(file, "{}")));

    @Test
    void aChoiceIsAnsweredWithEveryCorrectOptionAndNoOther() {
        assertThat(key.of("check", "single").right()).isEqualTo(Map.of("options", List.of("b")));
        assertThat(key.of("check", "several").right()).isEqualTo(Map.of("options", List.of("a", "c")));
    }

    @Test
    void aNumberKeepsItsDigitsAndUnit() {
        assertThat(key.of("check", "volume").right()).isEqualTo(Map.of("value", "2.70", "unit", "mL"));
    }

    @Test
    void itemsAreInTheOrderOfTheFile() {
        assertThat(key.of("check", "order").right()).isEqualTo(Map.of("order", List.of("blue", "red")));
    }

    @Test
    void aWrongAnswerIsWrongForEveryKind() {
        assertThat(key.of("check", "single").wrong()).isEqualTo(Map.of("options", List.of("a")));
        assertThat(key.of("check", "several").wrong()).isEqualTo(Map.of("options", List.of("b")));
        assertThat(key.of("check", "volume").wrong()).isEqualTo(Map.of("value", "12.80", "unit", "mL"));
        assertThat(key.of("check", "order").wrong()).isEqualTo(Map.of("order", List.of("red", "blue")));
    }

    @Test
    void aQuestionThatIsNotInTheContentIsNamed() {
        assertThatExceptionOfType(StepFailed.class)
                .isThrownBy(() -> key.of("check", "unheard-of"))
                .withMessage("question unheard-of of unit check does not stand in the content files");
    }
}
