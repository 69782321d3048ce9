package certway.credential.template.model;

/** What transcripts and audit packs of a language say. */
public final class DocumentWords extends PaperWords {

    public DocumentWords(Language language) {
        super(language, "documents");
    }

    /** So many days, in words that go with the number. */
    public String days(int days) {
        return days == 1 ? text("days.one") : text("days", Integer.toString(days));
    }
}
