package certway.web.learning;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a unit shows more if the unit is a practicum. */
@Component
class ShowLog {

    private final StudyClient studies;

    ShowLog(StudyClient studies) {
        this.studies = studies;
    }

    /**
     * What differs from one look to the next.
     *
     * @param cursor of earlier entries
     * @param link that was just made
     */
    record Look(
            LogForm form, @Nullable String cursor, @Nullable ShownLink link) {

        static Look first() {
            return new Look(LogForm.empty(), null, null);
        }
    }

    Map<String, Object> parameters(String enrollment, String unit, Look look) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("entries", studies.entries(enrollment, unit, look.cursor()));
        parameters.put("supervisors", studies.supervisors(enrollment, unit));
        parameters.put("form", look.form());
        if (look.link() != null) {
            parameters.put("link", look.link());
        }
        return parameters;
    }
}
