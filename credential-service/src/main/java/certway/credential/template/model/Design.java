package certway.credential.template.model;

/**
 * What a certificate is printed with.
 *
 * @param words the edition of the words that come with the platform
 */
public record Design(Language language, int words, Content content) {

    public CertificateWords certificateWords() {
        return new CertificateWords(language, words);
    }
}
