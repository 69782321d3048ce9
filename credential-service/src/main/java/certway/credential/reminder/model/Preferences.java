package certway.credential.reminder.model;

/**
 * Where a learner wants to be reminded of certificates that end.
 *
 * @param mail by e-mail
 * @param page on the pages
 * @param revision how often this was chosen
 */
public record Preferences(boolean mail, boolean page, long revision) {

    /** Of whoever chose nothing. */
    public static final Preferences UNCHOSEN = new Preferences(true, true, 0);

    public Preferences next(boolean byMail, boolean onPages) {
        return new Preferences(byMail, onPages, revision + 1);
    }
}
