package certway.enrollment.offer;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** What is asked of catalog-service. */
interface Catalog {

    @GetExchange("/internal/programs/{programId}/offer")
    OfferMessage offer(@PathVariable String programId);
}
