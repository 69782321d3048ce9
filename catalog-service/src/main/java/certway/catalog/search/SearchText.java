package certway.catalog.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes words: what is indexed, searched and marked is cut in the same way. Nobody says in which language he types, so
 * one way serves English and Spanish.
 */
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
            TokenStream words = plain(source);
            return new TokenStreamComponents(source, stemmed ? stems(words) : words);
        }
    }

    /** Cuts texts, one after the other. Analyzers keep theirs per thread, and every request comes in a thread of its own. */
    private static final class Cutter {

        private final Tokenizer source = new StandardTokenizer();
        private final TokenStream tokens = stems(new KeywordRepeatFilter(plain(source)));
        private final CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);

        /** Every word comes twice: as it is written, and then as its stem. */
        List<Word> cut(String text) throws IOException {
            List<Word> words = new ArrayList<>();
            source.setReader(new StringReader(text));
            try (tokens) {
                tokens.reset();
                while (tokens.incrementToken()) {
                    String written = term.toString();
                    tokens.incrementToken();
                    words.add(new Word(written, term.toString(), place.startOffset(), place.endOffset()));
                }
                tokens.end();
            }
            return words;
        }
    }

    /** The small words of both languages that say nothing; without those that mean something here, such as the blood group O. */
    private static final CharArraySet SMALL_WORDS = smallWords();

    private static final Queue<Cutter> IDLE = new ConcurrentLinkedQueue<>();

    private SearchText() {}

    static List<Word> words(String text) {
        Cutter idle = IDLE.poll();
        Cutter cutter = idle == null ? new Cutter() : idle;
        try {
            List<Word> words = cutter.cut(text);
            IDLE.offer(cutter);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail to be read", e);
        }
    }

    private static TokenStream plain(Tokenizer source) {
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
        return new StopFilter(words, SMALL_WORDS);
    }

    private static TokenStream stems(TokenStream words) {
        return new PorterStemFilter(new SpanishEndings(words));
    }

    private static CharArraySet smallWords() {
        CharArraySet words = CharArraySet.copy(EnglishAnalyzer.getDefaultStopSet());
        words.addAll(
                List.of("de", "del", "la", "las", "el", "los", "un", "una", "y", "en", "con", "para", "por", "que"));
        return CharArraySet.unmodifiableSet(words);
    }
}
