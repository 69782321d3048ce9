package certway.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How text becomes words: what is indexed, searched and marked is cut in the same way. */
final class SearchText {

    /** Words as they stand, without case and accents. */
    static final Analyzer WORDS = new Words(false);

    /** Stems of the same words. */
    static final Analyzer STEMS = new Words(true);

    /** A word of a text; {@code stem} is what its forms have in common. */
    record Word(String written, String stem, int start, int end) {}

    private static final class Words extends Analyzer {

        private final boolean stemmed;

        private Words(boolean stemmed) {
            this.stemmed = stemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
            words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(source, stemmed ? new PorterStemFilter(words) : words);
        }
    }

    private record Token(String term, int start, int end) {}

    private SearchText() {}

    static List<Word> words(String text) {
        List<Token> written = tokens(WORDS, text);
        List<Token> stems = tokens(STEMS, text);
        List<Word> words = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Token word = written.get(i);
            words.add(new Word(word.term(), stems.get(i).term(), word.start(), word.end()));
        }
        return words;
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail to be read", e);
        }
        return tokens;
    }
}
