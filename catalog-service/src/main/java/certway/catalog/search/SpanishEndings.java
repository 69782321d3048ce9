package certway.catalog.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes the ending of gender off: técnica, técnico, técnicas and técnicos are one word, and hematología comes near to hematology.
 * Stands before the English stems, which see to the rest.
 */
final class SpanishEndings extends TokenFilter {

    /** In shorter words the last letter makes the word. */
    private static final int SHORTEST = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    SpanishEndings(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            int length = term.length();
            int end = length > SHORTEST && term.charAt(length - 1) == 's' ? length - 1 : length;
            if (end >= SHORTEST && (term.charAt(end - 1) == 'a' || term.charAt(end - 1) == 'o')) {
                term.setLength(end - 1);
            }
        }
        return true;
    }
}
