package certway.web.about;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs this platform and answers for it.
 *
 * @param name of the organisation; empty on a machine where somebody tries it out
 * @param contact an e-mail address or an https address to write to; empty if there is none
 */
@ConfigurationProperties("certway.operator")
public record Operator(String name, String contact) {

    public boolean isNamed() {
        return !name.isBlank();
    }

    public boolean isReachable() {
        return !contact.isBlank();
    }

    /** The contact as a link. */
    public String link() {
        return contact.startsWith("https://") ? contact : "mailto:" + contact;
    }
}
