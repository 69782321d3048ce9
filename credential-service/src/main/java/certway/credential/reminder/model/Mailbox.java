package certway.credential.reminder.model;

import java.util.Locale;

/**
 * Where an account's mail goes.
 *
 * @param name as the account's owner is addressed
 * @param language of the pages, as the account says
 */
public record Mailbox(String address, String name, Locale language) {

    /** Without the address: it may end in a log. */
    @Override
    public String toString() {
        return "a mailbox";
    }
}
