package certway.credential.template.model;

/** Shows what a certificate would look like, with facts of nobody and marked as a specimen. */
public interface Specimens {

    /** Whether certificates can show every letter of a text. */
    boolean shows(String text);

    byte[] pdf(Design design, String program);

    /** The page as a PNG picture. */
    byte[] picture(Design design, String program);
}
