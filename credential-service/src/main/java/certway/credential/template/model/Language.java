package certway.credential.template.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that certificates are printed in. */
public enum Language {
    EN("en"),
    ES("es");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.of(tag);
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language of a tag, wherever it is spoken; empty if no certificate is printed in it. */
    public static Optional<Language> of(String tag) {
        String spoken = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(spoken))
                .findFirst();
    }
}
