package certway.catalog.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes the terms that are indexed and searched. */
final class SearchText {

    /** Words as they stand, for prefixes and typos. */
    static final Analyzer WORDS = analyzer(null, true, false);

    /** Stems of words. */
    static final Analyzer STEMS = analyzer(null, true, true);

    /** Stems of the words and of everything that means the same; for queries only. */
    static final Analyzer SYNONYMS = analyzer(synonyms(), false, true);

    private SearchText() {}

    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail to be read", e);
        }
        return terms;
    }

    private static Analyzer analyzer(
            @org.jspecify.annotations.Nullable SynonymMap synonyms, boolean stopped, boolean stemmed) {
        CharArraySet stops = EnglishAnalyzer.getDefaultStopSet();
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream tokens = new LowerCaseFilter(new EnglishPossessiveFilter(source));
                tokens = stopped ? new StopFilter(tokens, stops) : tokens;
                tokens = synonyms == null ? tokens : new SynonymGraphFilter(tokens, synonyms, true);
                return new TokenStreamComponents(source, stemmed ? new PorterStemFilter(tokens) : tokens);
            }
        };
    }

    private static SynonymMap synonyms() {
        try (InputStream file = SearchText.class.getResourceAsStream("synonyms.txt")) {
            SolrSynonymParser parser = new SolrSynonymParser(true, true, analyzer(null, false, false));
            parser.parse(new InputStreamReader(Objects.requireNonNull(file, "synonyms.txt"), StandardCharsets.UTF_8));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the list of synonyms cannot be read", e);
        }
    }
}
