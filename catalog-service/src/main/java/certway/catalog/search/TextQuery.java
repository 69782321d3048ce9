package certway.catalog.search;

import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * What somebody typed, as a query: every word must fit somewhere by its stem, with one letter wrong, or, if it is the last one,
 * by its beginning; or the whole must fit by what means the same. Nothing in the text is syntax.
 */
final class TextQuery {

    private static final Map<String, Float> FIELDS =
            Map.of(TextIndex.TITLE, 8f, TextIndex.SUMMARY, 3f, TextIndex.BODY, 1f);
    private static final float TYPO = 0.3f;
    private static final float PREFIX = 0.5f;
    private static final int WORDS = 12;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_PREFIX = 2;

    private TextQuery() {}

    static Query of(String text) {
        List<String> words = SearchText.terms(SearchText.WORDS, text);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        List<String> first = words.subList(0, Math.min(words.size(), WORDS));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < first.size(); i++) {
            all.add(word(first.get(i), i == first.size() - 1), MUST);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(all.build(), SHOULD);
        QueryBuilder synonyms = new QueryBuilder(SearchText.SYNONYMS);
        FIELDS.forEach((field, boost) -> {
            Query same = synonyms.createBooleanQuery(field, String.join(" ", first), MUST);
            if (same != null) {
                query.add(new BoostQuery(same, boost), SHOULD);
            }
        });
        return query.build();
    }

    private static Query word(String word, boolean last) {
        List<Query> ways = new ArrayList<>();
        FIELDS.forEach((field, boost) -> {
            for (String stem : SearchText.terms(SearchText.STEMS, word)) {
                ways.add(new BoostQuery(new TermQuery(new Term(field, stem)), boost));
            }
            Term written = new Term(field + TextIndex.AS_WRITTEN, word);
            if (word.length() >= SHORTEST_WITH_TYPO) {
                ways.add(new BoostQuery(new FuzzyQuery(written, 1), boost * TYPO));
            }
            if (last && word.length() >= SHORTEST_PREFIX) {
                ways.add(new BoostQuery(new PrefixQuery(written), boost * PREFIX));
            }
        });
        return new DisjunctionMaxQuery(ways, 0.1f);
    }
}
