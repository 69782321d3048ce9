package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.ProgramId;
import certway.platform.DependencyUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Answers from the local copy, and asks the catalog about programs that the copy does not have yet. */
@Component
final class LocalOffers implements Offers {

    private static final String CATALOG = "The catalog";

    private final OfferCopies copies;
    private final Catalog catalog;

    LocalOffers(OfferCopies copies, Catalog catalog) {
        this.copies = copies;
        this.catalog = catalog;
    }

    @Override
    public Optional<Offer> find(ProgramId program) {
        Optional<Offer> known = copies.find(program);
        return known.isPresent() ? known : fetched(program);
    }

    @Override
    public Map<ProgramId, String> titles(Set<ProgramId> programs) {
        return copies.titles(programs);
    }

    private Optional<Offer> fetched(ProgramId program) {
        Optional<Heard> heard = ask(program);
        heard.ifPresent(copies::keep);
        return heard.map(Heard::offer);
    }

    private Optional<Heard> ask(ProgramId program) {
        try {
            OfferMessage message = catalog.offer(program.value());
            Offer offer = message.offer();
            if (!offer.version().program().equals(program)) {
                throw new IllegalArgumentException("the answer is about another program");
            }
            return Optional.of(new Heard(offer, message.revision()));
        } catch (HttpClientErrorException.NotFound e) {
            if (saidByTheCatalog(e)) {
                return Optional.empty();
            }
            throw new DependencyUnavailable(CATALOG, e);
        } catch (RestClientException | IllegalArgumentException e) {
            // Half an answer or one that cannot be read is no answer.
            throw new DependencyUnavailable(CATALOG, e);
        }
    }

    /** A wrong address or a proxy says 404 too, but not as a problem. */
    private static boolean saidByTheCatalog(HttpClientErrorException.NotFound answer) {
        return answer.getResponseHeaders() != null
                && MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                        answer.getResponseHeaders().getContentType());
    }
}
