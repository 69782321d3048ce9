package certway.catalog.exchange;

import certway.catalog.program.Question;
import certway.catalog.program.Quiz.TagDraw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a bank is large enough to draw from it by tags. A question with several tags is drawn for one of them only. */
final class TagDraws {

    private static final int FREE = -1;

    private final List<TagDraw> draws;
    private final List<Question> questions;

    /** For each question the draw that it is taken for. */
    private final List<Integer> takenFor;

    private TagDraws(List<TagDraw> draws, List<Question> questions) {
        this.draws = draws;
        this.questions = questions;
        this.takenFor = new ArrayList<>(questions.stream().map(question -> FREE).toList());
    }

    static boolean canBeDrawn(List<TagDraw> draws, List<Question> questions) {
        TagDraws matching = new TagDraws(draws, questions);
        for (int draw = 0; draw < draws.size(); draw++) {
            for (int i = 0; i < draws.get(draw).count(); i++) {
                if (!matching.take(draw, new HashSet<>())) {
                    return false;
                }
            }
        }
        return true;
    }

    static String counts(List<TagDraw> draws, List<Question> questions) {
        return draws.stream()
                .map(draw -> "%s %d of %d"
                        .formatted(
                                draw.tag(),
                                draw.count(),
                                questions.stream()
                                        .filter(question -> question.tags().contains(draw.tag()))
                                        .count()))
                .collect(Collectors.joining(", "));
    }

    /** Takes one more question for a draw; one that another draw has, if that finds another for itself. */
    private boolean take(int draw, Set<Integer> tried) {
        for (int i = 0; i < questions.size(); i++) {
            boolean tagged = questions.get(i).tags().contains(draws.get(draw).tag());
            int holder = takenFor.get(i);
            if (tagged && holder != draw && tried.add(i) && (holder == FREE || take(holder, tried))) {
                takenFor.set(i, draw);
                return true;
            }
        }
        return false;
    }
}
