package certway.progress.report.model;

import certway.progress.study.model.Study;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The studies of a program, for those whose work it is to look after all of them. */
public interface StudyList {

    /**
     * Which studies.
     *
     * @param version null for every version
     */
    record Of(String programId, @Nullable Integer version) {}

    /**
     * Some studies by enrollment, from the one that follows.
     *
     * @param after the enrollment before the first; empty to begin
     */
    List<Study> page(Of studies, String after, int limit);

    /** All of them, one after the other, without ever holding all of them. */
    void each(Of studies, Consumer<Study> study);
}
