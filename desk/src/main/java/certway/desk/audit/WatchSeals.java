package certway.desk.audit;

import certway.desk.audit.CheckSeals.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the whole log again and again, some seals at a time, and tells operators what is not as it was. */
final class WatchSeals {

    private static final Logger log = LoggerFactory.getLogger(WatchSeals.class);
    private static final int AT_ONCE = 200;

    private final CheckSeals check;
    private long position;
    private long found;
    private volatile long faults;

    WatchSeals(CheckSeals check) {
        this.check = check;
    }

    /** Never wants to go on at once: whoever waits for the database goes first. */
    boolean step() {
        Report report = check.after(position, AT_ONCE);
        report.faults()
                .forEach(fault -> log.atError()
                        .addKeyValue("fault", fault.kind())
                        .addKeyValue("seal", fault.seal())
                        .addKeyValue("entry", fault.entry())
                        .log("The audit log is not as it was sealed"));
        found += report.faults().size();
        faults = Math.max(faults, found);
        position = report.upTo();
        if (report.complete()) {
            faults = found;
            found = 0;
            position = 0;
        }
        return false;
    }

    /** So many were found when the whole log was last looked at, or since. */
    long faults() {
        return faults;
    }
}
