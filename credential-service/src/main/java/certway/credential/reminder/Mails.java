package certway.credential.reminder;

import certway.credential.reminder.model.Mailbox;

/** Sends mails. */
interface Mails {

    /**
     * A mail of plain text.
     *
     * @param id the same for every try at the same mail, so that a mailbox knows the second copy
     */
    record Mail(String id, String subject, String text) {}

    /**
     * Returns when the mail server has taken it.
     *
     * @throws certway.platform.DependencyUnavailable if it did not; it may be sent again
     */
    void send(Mailbox to, Mail mail);
}
