package certway.progress.attempt.model;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.attempt.model.Quiz.Label;
import certway.progress.attempt.model.Quiz.TagDraw;
import certway.progress.attempt.model.Quiz.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Banks of every small shape, held against a count of the possibilities one by one. */
class TagDrawsTest {

    private static final List<String> TAGS = List.of("cells", "safety", "tubes");

    /** A bank of questions with the tags given, drawn as many as the draws say. */
    private record Bank(List<List<String>> tags, List<TagDraw> draws) {

        int count() {
            return draws.stream().mapToInt(TagDraw::count).sum();
        }

        Quiz quiz() {
            Map<QuestionId, Label> labels = new HashMap<>();
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i < tags.size(); i++) {
                QuestionId id = id(i);
                labels.put(id, new Label("v" + i, tags.get(i)));
                questions.add(new ShortText(id, "Which?", List.of("this"), new Feedback("Yes.", "No.")));
            }
            Terms terms = new Terms(80, count(), null, true, FeedbackPolicy.NEVER, null, draws, null, false);
            return new Quiz(terms, questions, labels);
        }

        Set<QuestionId> drawn(long seed) {
            return new HashSet<>(
                    quiz().draw(new Random(seed)).stream().map(Drawn::question).toList());
        }

        /** Every set of questions that meets the counts: tried one by one, each question for each of its tags. */
        Set<Set<QuestionId>> meeting() {
            Set<Set<QuestionId>> sets = new HashSet<>();
            List<String> slots = draws.stream()
                    .flatMap(draw -> IntStream.range(0, draw.count()).mapToObj(_ -> draw.tag()))
                    .toList();
            fill(slots, Set.of(), sets);
            return sets;
        }

        private void fill(List<String> slots, Set<QuestionId> chosen, Set<Set<QuestionId>> sets) {
            if (slots.isEmpty()) {
                sets.add(chosen);
                return;
            }
            for (int i = 0; i < tags.size(); i++) {
                if (tags.get(i).contains(slots.getFirst()) && !chosen.contains(id(i))) {
                    Set<QuestionId> more = new HashSet<>(chosen);
                    more.add(id(i));
                    fill(slots.subList(1, slots.size()), Set.copyOf(more), sets);
                }
            }
        }

        private static QuestionId id(int number) {
            return new QuestionId("q" + number);
        }
    }

    /** Five questions with any tags, and a demand of one or two per tag. */
    private static Bank bank(Random random) {
        List<List<String>> tags = IntStream.range(0, 5)
                .mapToObj(_ -> TAGS.stream().filter(_ -> random.nextBoolean()).toList())
                .toList();
        List<TagDraw> draws = TAGS.stream()
                .map(tag -> new TagDraw(tag, 1 + random.nextInt(2)))
                .toList();
        Bank bank = new Bank(tags, draws);
        return bank.count() <= tags.size() ? bank : bank(random);
    }

    @Test
    void theCountsAreMetWheneverTheBankCanMeetThem() {
        int possible = 0;
        int impossible = 0;

        for (int seed = 0; seed < 400; seed++) {
            Bank bank = bank(new Random(seed));
            Set<Set<QuestionId>> meeting = bank.meeting();
            if (meeting.isEmpty()) {
                impossible++;
                assertThat(bank.drawn(seed)).as(bank.toString()).hasSize(bank.count());
            } else {
                possible++;
                assertThat(meeting).as(bank.toString()).contains(bank.drawn(seed));
            }
        }

        assertThat(possible).isGreaterThan(50);
        assertThat(impossible).isGreaterThan(50);
    }

    @Test
    void aQuestionIsLeftToTheTagThatHasNoOther() {
        Bank bank = new Bank(
                List.of(List.of("cells", "tubes"), List.of("cells"), List.of("cells")),
                List.of(new TagDraw("cells", 2), new TagDraw("tubes", 1)));

        for (int seed = 0; seed < 50; seed++) {
            assertThat(bank.drawn(seed)).hasSize(3);
        }
    }

    @Test
    void everySetThatMeetsTheCountsIsDrawnSometimes() {
        Bank bank = new Bank(
                List.of(
                        List.of("cells", "tubes"),
                        List.of("cells"),
                        List.of("tubes", "safety"),
                        List.of("tubes"),
                        List.of("cells", "safety")),
                List.of(new TagDraw("cells", 1), new TagDraw("tubes", 1), new TagDraw("safety", 1)));
        Set<Set<QuestionId>> seen = new HashSet<>();

        for (int seed = 0; seed < 500; seed++) {
            seen.add(bank.drawn(seed));
        }

        assertThat(seen).isEqualTo(bank.meeting());
    }

    @Test
    void alsoALargeBankIsDrawnAtOnce() {
        List<List<String>> tags = IntStream.range(0, 1_000)
                .mapToObj(i -> i < 990 ? List.of("cells", "safety", "tubes") : List.of("cells"))
                .toList();
        Bank bank = new Bank(
                tags, List.of(new TagDraw("cells", 300), new TagDraw("safety", 400), new TagDraw("tubes", 290)));

        assertThat(bank.drawn(1)).hasSize(990);
    }
}
