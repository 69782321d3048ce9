package certway.progress.attempt.model;

import static certway.progress.attempt.model.QuizFixture.EDTA;
import static certway.progress.attempt.model.QuizFixture.FIRST_TUBE;
import static certway.progress.attempt.model.QuizFixture.ORDER;
import static certway.progress.attempt.model.QuizFixture.VOLUME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.attempt.model.Quiz.Label;
import certway.progress.attempt.model.Quiz.TagDraw;
import certway.progress.attempt.model.Quiz.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static Quiz quiz(@Nullable Duration limit, TagDraw... byTag) {
        int draw = byTag.length == 0
                ? 2
                : List.of(byTag).stream().mapToInt(TagDraw::count).sum();
        Terms terms = new Terms(75, draw, null, true, FeedbackPolicy.AFTER_SUBMIT, limit, List.of(byTag), null, false);
        return new Quiz(
                terms,
                QuizFixture.quiz().questions(),
                Map.of(
                        FIRST_TUBE, new Label("v-first", List.of("order", "tubes")),
                        ORDER, new Label("v-order", List.of("order")),
                        EDTA, new Label("v-edta", List.of("tubes")),
                        VOLUME, new Label("v-volume", List.of("volume"))));
    }

    private static List<QuestionId> drawn(Quiz quiz, int seed) {
        return quiz.draw(new Random(seed)).stream().map(Drawn::question).toList();
    }

    @Test
    void asManyQuestionsAreDrawnOfEveryTagAsWasSaid() {
        Quiz quiz = quiz(null, new TagDraw("order", 1), new TagDraw("volume", 1));

        for (int seed = 0; seed < 50; seed++) {
            assertThat(drawn(quiz, seed)).hasSize(2).contains(VOLUME).containsAnyOf(FIRST_TUBE, ORDER);
        }
    }

    @Test
    void anAttemptHasItsNumberOfQuestionsAlsoWhereTagsOverlap() {
        Quiz quiz = quiz(null, new TagDraw("order", 2), new TagDraw("tubes", 2));

        for (int seed = 0; seed < 50; seed++) {
            assertThat(drawn(quiz, seed)).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyDrawnQuestionKeepsItsVersion() {
        assertThat(quiz(null).draw(new Random(1)))
                .allSatisfy(drawn -> assertThat(drawn.version()).startsWith("v-"));
    }

    @Test
    void whatIsDrawnByTagIsWhatIsDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(
                        75, 3, null, true, FeedbackPolicy.NEVER, null, List.of(new TagDraw("order", 1)), null, false));
    }

    @Test
    void anAttemptIsAnsweredWithinItsTimeAndAShortGrace() {
        Quiz quiz = quiz(Duration.ofMinutes(20));

        assertThat(quiz.isInTime(NOON, NOON.plus(Duration.ofMinutes(20)).plusSeconds(9)))
                .isTrue();
        assertThat(quiz.isInTime(NOON, NOON.plus(Duration.ofMinutes(20)).plusSeconds(10)))
                .isFalse();
        assertThat(quiz(null).isInTime(NOON, NOON.plus(Duration.ofDays(100)))).isTrue();
    }
}
