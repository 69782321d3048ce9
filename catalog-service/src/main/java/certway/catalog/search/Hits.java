package certway.catalog.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The numbers of the entries that a search found, each with what it is worth. */
final class Hits {

    static final CollectorManager<Collecting, Hits> COLLECTED = new CollectorManager<>() {
        @Override
        public Collecting newCollector() {
            return new Collecting();
        }

        @Override
        public Hits reduce(Collection<Collecting> collectors) {
            Hits all = new Hits();
            collectors.forEach(part -> {
                for (int i = 0; i < part.hits.size; i++) {
                    all.add(part.hits.numbers[i], part.hits.scores[i]);
                }
            });
            return all;
        }
    };

    private int[] numbers = new int[64];
    private float[] scores = new float[64];
    private int size;

    int size() {
        return size;
    }

    int number(int i) {
        return numbers[i];
    }

    float score(int i) {
        return scores[i];
    }

    private void add(int number, float score) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        numbers[size] = number;
        scores[size++] = score;
    }

    /** Collects one search's hits; only the thread that searches touches it. */
    static final class Collecting extends SimpleCollector {

        private final Hits hits = new Hits();
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };
        private NumericDocValues numbers = DocValues.emptyNumeric();

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            numbers = DocValues.getNumeric(context.reader(), TextIndex.NUMBER);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            if (numbers.advanceExact(document)) {
                hits.add(Math.toIntExact(numbers.longValue()), scorer.score());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
