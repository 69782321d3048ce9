package certway.enrollment.roster;

import org.jspecify.annotations.Nullable;

/**
 * A row that is kept.
 *
 * @param number counts the rows of the job from 1
 * @param result null until it is done
 */
record BulkRow(String job, int number, Row row, @Nullable Result result) {

    /** Sorts as the rows of a job do. */
    String id() {
        return id(job, number);
    }

    static String id(String job, int number) {
        return "%s/%06d".formatted(job, number);
    }
}
