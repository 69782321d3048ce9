package certway.web.admin.authoring;

import certway.web.admin.form.Fault;
import certway.web.admin.form.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Something in a draft that has to be mended, or looked at.
 *
 * @param words that may promise too much; null for what must be mended
 */
public record Problem(
        String message, @Nullable String words, @Nullable String suggestion, Place place) {

    static Problem of(Fault fault, Places places) {
        return new Problem(fault.message(), null, null, places.of(fault.pointer()));
    }

    static Problem of(Warning warning, Places places) {
        return new Problem(warning.why(), warning.words(), warning.suggestion(), places.of(warning.pointer()));
    }
}
