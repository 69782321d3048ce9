package certway.progress.practicum.model;

import java.util.List;
import java.util.Optional;

/** Who signs which logs by their account. */
public interface Supervisions {

    /** Keeps it; false if it is there already, and stays as it is. */
    boolean keep(Supervision supervision);

    Optional<Supervision> find(String id);

    /** A supervisor's, by id, from the one that follows. */
    List<Supervision> ofSupervisor(String supervisor, String after, int limit);

    List<Supervision> ofLog(LogId log);

    /** Ends it; what was signed stays signed. */
    void end(String id);
}
