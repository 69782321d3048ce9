package certway.progress.report.model;

/** Reports go on counting people who are erased. */
@FunctionalInterface
public interface KeepCounts {

    /** Keeps what an enrollment's attempts have added to reports, before these are deleted; doing it again changes nothing. */
    void keep(String enrollment);
}
