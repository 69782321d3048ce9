package certway.catalog.search;

import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import certway.catalog.search.Question.Part;
import certway.catalog.search.Question.Term;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A question as a query on the index, with what each way of fitting is worth. */
final class TextQuery {

    private static final float WRITTEN = 1.1f;
    private static final float SYNONYM = 0.9f;
    private static final float PREFIX = 0.5f;
    private static final float TYPO = 0.3f;
    private static final float WHOLE_IN_TITLE = 4f;

    /** What fitting in a second field adds. */
    private static final float ELSEWHERE = 0.1f;

    private static final int SHORTEST_PREFIX = 2;

    /** The words that are not indexed ("point of care") leave gaps. */
    private static final int GAPS = 2;

    private TextQuery() {}

    static Query of(Question question) {
        if (question.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        question.parts().forEach(part -> query.add(part(part), MUST));
        List<String> stems = question.parts().stream()
                .flatMap(part -> part.terms().stream())
                .map(Term::stem)
                .toList();
        if (stems.size() > 1) {
            query.add(new BoostQuery(phrase(TextIndex.Part.TITLE, stems), WHOLE_IN_TITLE), SHOULD);
        }
        return query.build();
    }

    private static Query part(Part part) {
        Query typed = words(part.terms());
        if (part.same().isEmpty()) {
            return typed;
        }
        List<Query> ways = new ArrayList<>(List.of(typed));
        float worth = SYNONYM * part.terms().size();
        for (List<String> phrase : part.same()) {
            for (TextIndex.Part field : TextIndex.Part.values()) {
                ways.add(new BoostQuery(phrase(field, phrase), field.weight() * worth));
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query words(List<Term> terms) {
        if (terms.size() == 1) {
            return word(terms.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(word(term), MUST));
        return all.build();
    }

    private static Query word(Term term) {
        List<Query> ways = new ArrayList<>();
        for (TextIndex.Part field : TextIndex.Part.values()) {
            float weight = field.weight();
            ways.add(new BoostQuery(new TermQuery(field.stem(term.stem())), weight));
            ways.add(new BoostQuery(new TermQuery(field.written(term.written())), weight * WRITTEN));
            if (term.last() && term.written().length() >= SHORTEST_PREFIX) {
                ways.add(new BoostQuery(new PrefixQuery(field.written(term.written())), weight * PREFIX));
            }
            for (String near : term.near()) {
                ways.add(new BoostQuery(new TermQuery(field.stem(near)), weight * TYPO));
                ways.add(new BoostQuery(new TermQuery(field.written(near)), weight * TYPO));
            }
        }
        return new DisjunctionMaxQuery(ways, ELSEWHERE);
    }

    private static Query phrase(TextIndex.Part field, List<String> stems) {
        if (stems.size() == 1) {
            return new TermQuery(field.stem(stems.getFirst()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(GAPS);
        stems.forEach(stem -> phrase.add(field.stem(stem)));
        return phrase.build();
    }
}
