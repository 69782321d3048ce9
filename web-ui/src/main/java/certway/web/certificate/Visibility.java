package certway.web.certificate;

import java.util.List;

/**
 * What the holder of a certificate does not show to those who check it.
 *
 * @param mayBeHidden every fact that need not be shown
 */
public record Visibility(List<String> hidden, List<String> mayBeHidden) {

    public boolean shows(String fact) {
        return !hidden.contains(fact);
    }
}
