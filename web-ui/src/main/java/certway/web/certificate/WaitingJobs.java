package certway.web.certificate;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Acts on many certificates that are at work, and what the last comparison with the completions could not repair. */
@Component
class WaitingJobs implements Waiting {

    private static final String LIST = "/admin/certificates/jobs";

    private final JobClient jobs;

    WaitingJobs(JobClient jobs) {
        this.jobs = jobs;
    }

    @Override
    public Section section() {
        return Section.CERTIFICATES;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        return List.of(
                Task.among(jobs.jobs(null).items(), "job.running", Jobs.Job::isRunning, Jobs.Job::address, LIST),
                new Task("job.difference", difference(), LIST + "#comparison"));
    }

    /** Nothing is known to differ before the first comparison. */
    private long difference() {
        try {
            return jobs.comparison().difference();
        } catch (HttpClientErrorException.NotFound e) {
            return 0;
        }
    }
}
