package certway.enrollment.offer;

import certway.enrollment.TestDatabase;

class MongoOfferCopiesIT extends OfferCopiesContract {

    private final OfferCopies copies = new MongoOfferCopies(TestDatabase.named("enrollment-store"));

    @Override
    OfferCopies copies() {
        return copies;
    }
}
