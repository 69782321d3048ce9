package certway.web.certificate;

import java.util.List;

/**
 * What a file is worth that somebody was handed.
 *
 * @param signed whether our signed form is in it
 * @param likeness whether it shows what was issued
 * @param missing facts that it does not show
 * @param credential the facts as we keep them
 */
public record CheckedFile(String kind, boolean signed, String likeness, List<String> missing, Certificate credential) {

    /** The kind of notice that says what the file shows. */
    public String tone() {
        return likeness.equals("as-issued") && signed ? "info" : "warn";
    }
}
