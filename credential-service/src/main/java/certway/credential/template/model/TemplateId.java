package certway.credential.template.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which template it is. For each there is one in a language, so whose it is and the language are its id. */
public sealed interface TemplateId {

    /** Comes with the platform and cannot be changed. */
    record Default(Language language) implements TemplateId {
        @Override
        public String text() {
            return "default." + language.tag();
        }
    }

    /** The provider's own, for every program without one. */
    record OfIssuer(Language language) implements TemplateId {
        @Override
        public String text() {
            return "issuer." + language.tag();
        }
    }

    /** That of one program. */
    record OfProgram(String programId, Language language) implements TemplateId {
        @Override
        public String text() {
            return "program.%s.%s".formatted(programId, language.tag());
        }
    }

    Pattern TEXT = Pattern.compile("(default|issuer|program\\.([a-z0-9][a-z0-9-]{1,63}))\\.([a-z]{2})");

    Language language();

    /** As it is kept and as addresses have it. */
    String text();

    static Optional<TemplateId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Language.of(parts.group(3)).map(language -> of(parts.group(1), parts.group(2), language))
                : Optional.empty();
    }

    private static TemplateId of(String whose, String programId, Language language) {
        return switch (whose) {
            case "default" -> new Default(language);
            case "issuer" -> new OfIssuer(language);
            default -> new OfProgram(programId, language);
        };
    }
}
