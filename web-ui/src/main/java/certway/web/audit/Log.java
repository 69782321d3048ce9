package certway.web.audit;

import java.util.Locale;

/** Each service keeps a log of its own, next to what it tells of. */
public enum Log {
    ENROLLMENT,
    CREDENTIAL;

    /** As it stands in addresses and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its service has it. */
    String path() {
        return "/api/admin/%s-audit".formatted(key());
    }

    /** The first, if there is none of that key. */
    static Log of(String key) {
        for (Log log : values()) {
            if (log.key().equals(key)) {
                return log;
            }
        }
        return ENROLLMENT;
    }
}
