package certway.enrollment.offer;

class InMemoryOfferCopiesTest extends OfferCopiesContract {

    private final OfferCopies copies = new InMemoryOfferCopies();

    @Override
    OfferCopies copies() {
        return copies;
    }
}
