package certway.progress.attempt.model;

import certway.progress.attempt.model.Quiz.TagDraw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes questions for tags, each question for one of its tags. A question is taken whenever those taken before can still be
 * given to tags that want them, if need be to others than at first. So as many are taken as can be whatever the order they
 * come in, and every set that meets the counts is the first of some order.
 */
final class TagDraws {

    private final List<TagDraw> draws;
    private final Map<String, List<Question>> taken = new HashMap<>();
    private final Map<QuestionId, List<String>> tags;

    private TagDraws(List<TagDraw> draws, Map<QuestionId, List<String>> tags) {
        this.draws = draws;
        this.tags = tags;
        draws.forEach(draw -> taken.put(draw.tag(), new ArrayList<>()));
    }

    /** Those that are taken, in the order they came; fewer than are wanted only where the bank cannot meet the counts. */
    static List<Question> take(List<TagDraw> draws, Map<QuestionId, List<String>> tags, List<Question> bank) {
        TagDraws matching = new TagDraws(draws, tags);
        return bank.stream()
                .filter(question -> matching.place(question, new HashSet<>()))
                .toList();
    }

    private boolean place(Question question, Set<String> tried) {
        for (TagDraw draw : draws) {
            if (tagsOf(question).contains(draw.tag()) && tried.add(draw.tag()) && makeRoom(draw, tried)) {
                taken.getOrDefault(draw.tag(), List.of()).add(question);
                return true;
            }
        }
        return false;
    }

    /** Makes room for one more question with a tag: if it has enough, by giving one of them to another tag. */
    private boolean makeRoom(TagDraw draw, Set<String> tried) {
        List<Question> holding = taken.getOrDefault(draw.tag(), List.of());
        if (holding.size() < draw.count()) {
            return true;
        }
        for (Question held : List.copyOf(holding)) {
            if (place(held, tried)) {
                holding.remove(held);
                return true;
            }
        }
        return false;
    }

    private List<String> tagsOf(Question question) {
        return tags.getOrDefault(question.id(), List.of());
    }
}
