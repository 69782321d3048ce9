package certway.progress.attempt.model;

import java.util.List;

/** The marks of an attempt, in the order its questions were shown. */
public record Grade(List<Mark> marks) {

    public Grade {
        marks = List.copyOf(marks);
    }

    public Score score() {
        return new Score(
                marks.stream().mapToInt(Mark::points).sum(),
                marks.stream().mapToInt(Mark::maximum).sum());
    }
}
