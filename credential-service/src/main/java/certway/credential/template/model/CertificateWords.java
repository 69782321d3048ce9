package certway.credential.template.model;

import java.util.List;

/**
 * What every certificate of a language says of its facts. A certificate keeps the edition that it was issued with: to change a word is
 * to add an edition.
 */
public final class CertificateWords extends PaperWords {

    /** What certificates are issued with. */
    public static final int LATEST = 1;

    public CertificateWords(Language language, int edition) {
        super(language, "words" + edition);
    }

    /** The template that comes with the platform. */
    public Content content() {
        return new Content(text("heading"), text("opening"), text("statement"), "", List.of(), text("accent"), true);
    }
}
