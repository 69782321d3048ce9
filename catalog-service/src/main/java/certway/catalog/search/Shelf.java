package certway.catalog.search;

import certway.catalog.search.CatalogQuery.Mark;
import certway.catalog.search.Sort.Position;
import certway.platform.web.Cursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** The programs that are listed, in the order of their titles; one knows the others by their place. */
final class Shelf {

    private final List<CatalogEntry> listed;
    private final int[] placeByNumber;
    private final int[] rankByHours;
    private final FacetIndex facets;
    private final TextIndex index;

    /** What a question finds, before any facet is looked at. */
    private record Found(
            FixedBitSet places,
            Scores scores,
            boolean similar,
            @Nullable Question question) {}

    /** What each place is worth. */
    private static final class Scores {

        private final float[] byPlace;

        private Scores(int size) {
            byPlace = new float[size];
        }
    }

    Shelf(List<CatalogEntry> listed, Reference reference, TextIndex index) {
        this.listed = listed.stream().sorted(by(Sort.TITLE)).toList();
        this.placeByNumber =
                new int[1 + listed.stream().mapToInt(CatalogEntry::number).max().orElse(0)];
        this.rankByHours = new int[listed.size()];
        this.facets = new FacetIndex(this.listed, reference);
        this.index = index;
        Arrays.fill(placeByNumber, -1);
        for (int place = 0; place < this.listed.size(); place++) {
            placeByNumber[this.listed.get(place).number()] = place;
        }
        int rank = 0;
        for (CatalogEntry entry : this.listed.stream().sorted(by(Sort.HOURS)).toList()) {
            rankByHours[placeByNumber[entry.number()]] = rank++;
        }
    }

    List<CatalogEntry> listed() {
        return listed;
    }

    FacetIndex facets() {
        return facets;
    }

    Listing list(CatalogQuery query) {
        Found found = found(query.text(), query.after());
        FixedBitSet fitting = facets.fitting(found.places(), query.wanted());
        int[] sorted = sorted(fitting, found, query.sort());
        int start = query.after() == null ? 0 : behind(query.after().position(), sorted, found, query.sort());
        int end = Math.min(sorted.length, start + query.limit());
        return new Listing(
                items(Arrays.copyOfRange(sorted, start, end), found.question()),
                end < sorted.length ? Cursor.of(mark(query, sorted[end - 1], found)) : null,
                sorted.length,
                found.similar() ? true : null,
                facets.counts(found.places(), query.wanted()));
    }

    private Found found(String text, @Nullable Mark after) {
        FixedBitSet places = new FixedBitSet(listed.size());
        Scores scores = new Scores(listed.size());
        if (text.isEmpty()) {
            IntStream.range(0, listed.size()).forEach(places::set);
            return new Found(places, scores, false, null);
        }
        boolean similar = after != null && after.similar();
        TextIndex.Found found = similar ? index.similar(text) : index.exact(text);
        if (after == null && found.hits().size() == 0) {
            found = index.similar(text);
            similar = found.hits().size() > 0;
        }
        Hits hits = found.hits();
        for (int i = 0; i < hits.size(); i++) {
            int number = hits.number(i);
            // The index may already know a program that this snapshot does not.
            int place = number < placeByNumber.length ? placeByNumber[number] : -1;
            if (place >= 0) {
                places.set(place);
                scores.byPlace[place] = hits.score(i);
            }
        }
        return new Found(places, scores, similar, found.question());
    }

    /** The places of the programs in the wanted order. */
    private int[] sorted(FixedBitSet fitting, Found found, Sort sort) {
        long[] keys = new long[fitting.cardinality()];
        int next = 0;
        for (int place = next(fitting, 0); place >= 0; place = next(fitting, place + 1)) {
            long rank = switch (sort) {
                case RELEVANCE -> -(long) NumericUtils.floatToSortableInt(found.scores().byPlace[place]);
                case TITLE -> 0;
                case HOURS -> rankByHours[place];
            };
            keys[next++] = rank << 32 | place;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static int next(FixedBitSet bits, int from) {
        if (from >= bits.length()) {
            return -1;
        }
        int next = bits.nextSetBit(from);
        return next == org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    /** The first that stands behind the position, whether or not a program still stands there. */
    private int behind(Position position, int[] sorted, Found found, Sort sort) {
        Comparator<Position> order = sort.order();
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(position(sorted[middle], found), position) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Mark mark(CatalogQuery query, int last, Found found) {
        return new Mark(query.list(), found.similar(), position(last, found));
    }

    private Position position(int place, Found found) {
        return listed.get(place).position().worth(found.scores().byPlace[place]);
    }

    private List<Listing.Item> items(int[] places, @Nullable Question question) {
        Highlighter highlighter = question == null ? null : new Highlighter(question);
        List<Listing.Item> items = new ArrayList<>(places.length);
        for (int place : places) {
            CatalogEntry entry = listed.get(place);
            items.add(Listing.Item.of(entry, highlighter == null ? null : highlighter.of(entry)));
        }
        return items;
    }

    private static Comparator<CatalogEntry> by(Sort sort) {
        return Comparator.comparing(CatalogEntry::position, sort.order());
    }
}
