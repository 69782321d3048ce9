package certway.catalog.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How well a text fits a word: by how often it has the word and how short it is, and by nothing else. What other programs say
 * does not matter, so that publishing one never moves another in a list that somebody is paging through.
 */
final class Worth extends Similarity {

    /** A word that comes once is worth 1, one that comes ever again not more than this. */
    private static final float MOST = 1.5f;

    private static final float LENGTH = 0.06f;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                int length = SmallFloat.byte4ToInt((byte) norm);
                float often = MOST * frequency / (frequency + MOST - 1);
                return boost * often / (1 + LENGTH * (float) Math.log(Math.max(1, length)));
            }
        };
    }
}
