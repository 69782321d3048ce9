package certway.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Finds programs by text, in memory. Titles count most, then summaries, then the rest. */
final class TextIndex implements AutoCloseable {

    private static final String ID = "id";

    /** The number of a program's entry. */
    static final String NUMBER = "number";

    /** More words than these are not tried for a word with a wrong letter. */
    private static final int MOST_NEAR = 50;

    /** A part of what a program says. Two fields of the index have it: as stems, and as written. */
    enum Part {
        TITLE(8),
        SUMMARY(3),
        BODY(1);

        private static final String AS_WRITTEN = ".written";

        private final String field = name();
        private final float weight;

        Part(float weight) {
            this.weight = weight;
        }

        float weight() {
            return weight;
        }

        Term stem(String stem) {
            return new Term(field, stem);
        }

        Term written(String word) {
            return new Term(field + AS_WRITTEN, word);
        }

        private void add(Document document, String text) {
            document.add(new TextField(field, text, Field.Store.NO));
            document.add(new TextField(field + AS_WRITTEN, text, Field.Store.NO));
        }
    }

    /** What a text found, and how it was understood. */
    record Found(Question question, Hits hits) {}

    private final IndexWriter writer;
    private final SearcherManager searchers;

    TextIndex() {
        try {
            Map<String, Analyzer> written = new HashMap<>();
            for (Part part : Part.values()) {
                written.put(part.field + Part.AS_WRITTEN, SearchText.WORDS);
            }
            IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(SearchText.STEMS, written));
            this.writer = new IndexWriter(new ByteBuffersDirectory(), config.setSimilarity(new Worth()));
            this.searchers = new SearcherManager(writer, new Searchers());
        } catch (IOException e) {
            throw memory(e);
        }
    }

    private static final class Searchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new Worth());
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /** Puts programs in, or out if they are not listed; searches that begin afterwards see it. */
    void update(Collection<CatalogEntry> entries) {
        try {
            for (CatalogEntry entry : entries) {
                Term id = new Term(ID, entry.program().id().value());
                if (entry.isListed()) {
                    writer.updateDocument(id, document(entry));
                } else {
                    writer.deleteDocuments(id);
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw memory(e);
        }
    }

    /** The programs that the text fits as it stands. */
    Found exact(String text) {
        return search(_ -> Question.exact(text));
    }

    /** The programs that the text fits if a letter of a word may be wrong. */
    Found similar(String text) {
        return search(reader -> Question.similar(text, word -> {
            Set<String> near = new LinkedHashSet<>();
            addNear(near, reader, Part.BODY.written(word.written()));
            addNear(near, reader, Part.BODY.stem(word.stem()));
            return near;
        }));
    }

    @FunctionalInterface
    private interface Understanding {

        Question of(IndexReader reader) throws IOException;
    }

    private Found search(Understanding understanding) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Question question = understanding.of(searcher.getIndexReader());
                return new Found(question, searcher.search(TextQuery.of(question), Hits.COLLECTED));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw memory(e);
        }
    }

    /** Adds the terms of the index that are this term but for one letter. */
    private static void addNear(Set<String> near, IndexReader reader, Term term) {
        CompiledAutomaton automaton = new CompiledAutomaton(new LevenshteinAutomata(term.text(), true).toAutomaton(1));
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(term.field());
                if (terms == null) {
                    continue;
                }
                TermsEnum found = automaton.getTermsEnum(terms);
                for (BytesRef next = found.next(); next != null && near.size() < MOST_NEAR; next = found.next()) {
                    near.add(next.utf8ToString());
                }
            }
        } catch (IOException e) {
            throw memory(e);
        }
    }

    private static Document document(CatalogEntry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.program().id().value(), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, entry.number()));
        Part.TITLE.add(document, entry.about().title());
        Part.SUMMARY.add(document, entry.about().summary());
        // The body has everything, so that words which stand in different places still meet in one field.
        Part.BODY.add(
                document, String.join("\n", entry.about().title(), entry.about().summary(), entry.body()));
        return document;
    }

    static UncheckedIOException memory(IOException failure) {
        return new UncheckedIOException("an index in memory failed", failure);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
