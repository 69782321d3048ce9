package certway.catalog.search;

import certway.catalog.program.ProgramId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds programs by text, in memory. Titles count most, then summaries, then the rest. */
final class TextIndex implements AutoCloseable {

    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String BODY = "body";

    /** Added to a field's name for the form that is not stemmed. */
    static final String AS_WRITTEN = ".words";

    private static final String ID = "id";
    private static final int MOST = 10_000;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    TextIndex() {
        try {
            Analyzer analyzer = new PerFieldAnalyzerWrapper(
                    SearchText.STEMS,
                    Stream.of(TITLE, SUMMARY, BODY)
                            .collect(Collectors.toMap(name -> name + AS_WRITTEN, name -> SearchText.WORDS)));
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw memory(e);
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

    /** The programs that the text fits, with how well. */
    Map<ProgramId, Float> search(String text) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Map<ProgramId, Float> found = new HashMap<>();
                StoredFields stored = searcher.storedFields();
                for (ScoreDoc hit : searcher.search(TextQuery.of(text), MOST).scoreDocs) {
                    found.put(new ProgramId(stored.document(hit.doc).get(ID)), hit.score);
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw memory(e);
        }
    }

    private static Document document(CatalogEntry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.program().id().value(), Field.Store.YES));
        add(document, TITLE, entry.about().title());
        add(document, SUMMARY, entry.about().summary());
        add(document, BODY, body(entry));
        return document;
    }

    private static void add(Document document, String name, String text) {
        document.add(new TextField(name, text, Field.Store.NO));
        document.add(new TextField(name + AS_WRITTEN, text, Field.Store.NO));
    }

    /** Everything, so that words which stand in different places still meet in one field. */
    private static String body(CatalogEntry entry) {
        Stream<String> outline = entry.modules().stream()
                .flatMap(module -> Stream.concat(
                        Stream.of(module.title()), module.units().stream().map(CatalogEntry.OutlineUnit::title)));
        Stream<String> names = Stream.of(
                        entry.classification().roles(),
                        entry.classification().specialisations(),
                        entry.classification().testingAreas(),
                        entry.classification().skills(),
                        entry.classification().preparesFor())
                .flatMap(Collection::stream);
        Stream<String> texts = Stream.of(
                entry.about().title(),
                entry.about().summary(),
                entry.about().description(),
                entry.about().audience());
        return Stream.of(texts, outline, names).flatMap(part -> part).collect(Collectors.joining("\n"));
    }

    private static UncheckedIOException memory(IOException failure) {
        return new UncheckedIOException("an index in memory failed", failure);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
