package certway.enrollment.roster;

import static certway.enrollment.roster.InMemoryRegister.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the rows of a list go. */
class ForgetRowsIT extends BulkJobFixture {

    @Test
    void rowsGoAMonthAfterTheJobWasFinishedAndTheJobStays() throws Exception {
        BulkJob job = finished(taken(list(3), false).id());
        ForgetRows forget = new ForgetRows(jobs, rows, clock);

        now.set(NOON.plus(Duration.ofDays(30)));
        forget.sweep();
        assertThat(rows.behind(job.id(), 0, 10, null)).hasSize(3);
        now.set(NOON.plus(Duration.ofDays(30)).plusSeconds(1));
        forget.sweep();

        assertThat(rows.behind(job.id(), 0, 10, null)).isEmpty();
        assertThat(found(job.id())).isEqualTo(job);
    }

    @Test
    void whatAFileThatBrokeOffLeftBehindGoes() {
        jobs.begin("broken-off", asked(false));
        rows.add(List.of(new BulkRow("broken-off", 1, new Row.Bad(2, "", "bad"), null)));
        ForgetRows forget = new ForgetRows(jobs, rows, clock);
        assertThat(jobs.find("broken-off")).isEmpty();

        forget.sweep();
        assertThat(rows.behind("broken-off", 0, 10, null)).hasSize(1);
        now.set(NOON.plus(Duration.ofHours(2)));
        forget.sweep();

        assertThat(rows.behind("broken-off", 0, 10, null)).isEmpty();
        assertThat(jobs.begin("broken-off", asked(false))).isTrue();
    }
}
