package certway.enrollment.offer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Prerequisite.Alternative;
import certway.enrollment.enrolling.model.Price;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.Terms;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** One document per program, replaced only by newer ones. */
@Component
final class MongoOfferCopies implements OfferCopies {

    private static final String ID = "_id";
    private static final String SLUG = "slug";
    private static final String TITLE = "title";
    private static final String VERSION = "version";
    private static final String REVISION = "revision";
    private static final String STATUS = "status";
    private static final String ACCESS_DAYS = "accessDays";
    private static final String PRICE = "price";
    private static final String PREREQUISITES = "prerequisites";
    private static final String ANY_OF = "anyOf";
    private static final String EDUCATION = "education";
    private static final String LICENCE = "licence";
    private static final String FORM = "form";
    private static final String PUBLISHED = "published";
    private static final String RETIRED = "retired";

    /** A copy of another form lacks something of the offer and is no copy any more. */
    private static final int WITH_STATEMENTS = 2;

    private final MongoCollection<Document> offers;

    MongoOfferCopies(MongoDatabase database) {
        this.offers = database.getCollection("offers");
    }

    @Override
    public Optional<Offer> find(ProgramId program) {
        return Optional.ofNullable(offers.find(and(eq(ID, program.value()), eq(FORM, WITH_STATEMENTS)))
                        .first())
                .map(MongoOfferCopies::offer);
    }

    @Override
    public Map<ProgramId, String> titles(Set<ProgramId> programs) {
        List<String> ids = programs.stream().map(ProgramId::value).toList();
        Map<ProgramId, String> titles = new HashMap<>();
        offers.find(in(ID, ids))
                .projection(include(TITLE))
                .forEach(offer -> titles.put(new ProgramId(offer.getString(ID)), offer.getString(TITLE)));
        return titles;
    }

    @Override
    public void keep(Heard heard) {
        Bson older =
                and(eq(ID, heard.offer().version().program().value()), or(ne(FORM, WITH_STATEMENTS), older(heard)));
        try {
            offers.replaceOne(older, document(heard), new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // The program is there and the filter did not match: what is there is as new or newer.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Matches what is older than the offer. */
    private static Bson older(Heard heard) {
        Bson unnumbered = exists(REVISION, false);
        Long revision = heard.revision();
        if (revision != null) {
            return or(unnumbered, lt(REVISION, revision));
        }
        int version = heard.offer().version().version();
        return switch (heard.offer()) {
            case Offer.Published published -> and(unnumbered, lt(VERSION, version));
            case Offer.Retired retired -> and(unnumbered, lte(VERSION, version));
        };
    }

    private static Document document(Heard heard) {
        ProgramVersion version = heard.offer().version();
        Document document = new Document(ID, version.program().value())
                .append(SLUG, version.slug())
                .append(TITLE, version.title())
                .append(VERSION, version.version())
                .append(FORM, WITH_STATEMENTS);
        if (heard.revision() != null) {
            document.append(REVISION, heard.revision());
        }
        return switch (heard.offer()) {
            case Offer.Retired retired -> document.append(STATUS, RETIRED);
            case Offer.Published published -> {
                document.append(STATUS, PUBLISHED).putAll(terms(published.terms()));
                yield document;
            }
        };
    }

    private static Document terms(Terms terms) {
        Price price = terms.price();
        Document document = new Document(
                        PRICE,
                        new Document("amountMinor", price.amountMinor())
                                .append("currency", price.currency())
                                .append("sample", price.sample()))
                .append(
                        PREREQUISITES,
                        terms.prerequisites().stream()
                                .map(MongoOfferCopies::group)
                                .toList());
        return terms.accessDays() == null ? document : document.append(ACCESS_DAYS, terms.accessDays());
    }

    private static Document group(Prerequisite prerequisite) {
        return new Document(
                ANY_OF,
                prerequisite.anyOf().stream().map(MongoOfferCopies::document).toList());
    }

    /** A program is its bare id. */
    private static Object document(Alternative alternative) {
        return switch (alternative) {
            case Prerequisite.Completed(var program) -> program.value();
            case Prerequisite.Education(var text) -> new Document(EDUCATION, text);
            case Prerequisite.Licence(var text) -> new Document(LICENCE, text);
        };
    }

    private static Alternative alternative(Object value) {
        if (value instanceof Document statement) {
            return statement.containsKey(EDUCATION)
                    ? new Prerequisite.Education(statement.getString(EDUCATION))
                    : new Prerequisite.Licence(statement.getString(LICENCE));
        }
        return new Prerequisite.Completed(new ProgramId((String) value));
    }

    private static Offer offer(Document document) {
        ProgramVersion version = new ProgramVersion(
                new ProgramId(document.getString(ID)),
                document.getString(SLUG),
                document.getString(TITLE),
                document.getInteger(VERSION));
        String status = document.getString(STATUS);
        return switch (status) {
            case PUBLISHED -> new Offer.Published(version, terms(document));
            case RETIRED -> new Offer.Retired(version);
            default ->
                throw new IllegalStateException("offer %s has the status %s".formatted(document.get(ID), status));
        };
    }

    private static Terms terms(Document document) {
        Document price = document.get(PRICE, Document.class);
        List<Prerequisite> prerequisites = document.getList(PREREQUISITES, Document.class).stream()
                .map(group -> new Prerequisite(group.getList(ANY_OF, Object.class).stream()
                        .map(MongoOfferCopies::alternative)
                        .toList()))
                .toList();
        return new Terms(
                document.get(ACCESS_DAYS, Integer.class),
                new Price(price.getLong("amountMinor"), price.getString("currency"), price.getBoolean("sample")),
                prerequisites);
    }
}
