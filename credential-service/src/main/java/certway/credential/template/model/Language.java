package certway.credential.template.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that papers are printed in. */
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

    /** The language of a tag, wherever it is spoken; empty if nothing is printed in it. */
    public static Optional<Language> of(String tag) {
        String spoken = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(spoken))
                .findFirst();
    }

    /**
     * The one that somebody asked for, else the one that his browser prefers; empty if nothing is printed in what he asked for.
     *
     * @param accepted as {@link #preferred} reads it
     */
    public static Optional<Language> asked(@Nullable String tag, @Nullable String accepted) {
        if (tag != null) {
            return of(tag);
        }
        return Optional.of(accepted == null ? EN : preferred(accepted));
    }

    /** The first of the languages that a browser says somebody reads, "es-MX, en;q=0.5"; English if nothing is printed in any. */
    public static Language preferred(String accepted) {
        try {
            return LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException e) {
            // What is no list of languages prefers none.
            return EN;
        }
    }
}
