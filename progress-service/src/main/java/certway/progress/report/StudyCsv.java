package certway.progress.report;

import certway.progress.report.model.Risk;
import certway.progress.study.model.Completion;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Study;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Studies as CSV (RFC 4180). Every field is an id, a word, a number or an instant: none needs quotes, and none is a formula. */
final class StudyCsv {

    private static final String HEADER =
            "enrollmentId,version,cycle,status,openedAt,startedAt,lastSeenAt,unitsDone,unitsTotal,minutesSpent,completedAt,scorePercent";

    private final PrintWriter out;

    StudyCsv(PrintWriter out) {
        this.out = out;
        out.print(HEADER + "\r\n");
    }

    void line(Progress progress) {
        Study study = progress.study();
        Completion completion = study.completion();
        Completion.FinalScore score = completion == null ? null : completion.score();
        out.print(String.join(
                        ",",
                        List.of(
                                study.enrollment().id().value(),
                                Integer.toString(study.enrollment().program().version()),
                                Integer.toString(study.enrollment().cycle()),
                                study.status().name().toLowerCase(Locale.ROOT),
                                study.openedAt().toString(),
                                text(study.startedAt()),
                                Risk.seen(study).toString(),
                                Integer.toString(progress.unitsDone()),
                                Integer.toString(progress.outline().units().size()),
                                Integer.toString(study.minutes()),
                                text(completion == null ? null : completion.completedAt()),
                                score == null ? "" : Integer.toString(score.percent())))
                + "\r\n");
    }

    /** Hands over the last lines; a reader that went away is noticed here at the latest. */
    void end() {
        out.flush();
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
