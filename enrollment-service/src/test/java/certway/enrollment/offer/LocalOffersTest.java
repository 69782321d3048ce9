package certway.enrollment.offer;

import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.enrolling.model.Offer;
import certway.platform.DependencyUnavailable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

class LocalOffersTest {

    private final OfferCopies copies = new InMemoryOfferCopies();

    @Test
    void doesNotAskTheCatalogAboutWhatIsKnown() {
        copies.keep(new Heard(offered(SAMPLE), null));
        AtomicInteger asked = new AtomicInteger();
        LocalOffers offers = new LocalOffers(copies, program -> {
            asked.incrementAndGet();
            return answer(program, "published");
        });

        assertThat(offers.find(PHLEBOTOMY)).contains(offered(SAMPLE));
        assertThat(asked).hasValue(0);
    }

    @Test
    void keepsWhatTheCatalogAnswers() {
        LocalOffers offers = new LocalOffers(copies, program -> answer(program, "published"));

        assertThat(offers.find(PHLEBOTOMY)).contains(offered(SAMPLE));
        assertThat(copies.find(PHLEBOTOMY)).contains(offered(SAMPLE));
    }

    @Test
    void learnsThatAProgramIsRetired() {
        LocalOffers offers = new LocalOffers(copies, program -> answer(program, "retired"));

        assertThat(offers.find(PHLEBOTOMY)).containsInstanceOf(Offer.Retired.class);
    }

    @Test
    void thereIsNoSuchProgramIfTheCatalogSaysSo() {
        LocalOffers offers = new LocalOffers(copies, program -> {
            throw notFound(MediaType.APPLICATION_PROBLEM_JSON);
        });

        assertThat(offers.find(PHLEBOTOMY)).isEmpty();
    }

    @Test
    void a404ThatIsNotTheCatalogsIsAnOutage() {
        LocalOffers offers = new LocalOffers(copies, program -> {
            throw notFound(MediaType.TEXT_HTML);
        });

        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> offers.find(PHLEBOTOMY));
    }

    @Test
    void aBrokenAnswerIsAnOutage() {
        LocalOffers offers = new LocalOffers(copies, program -> {
            throw new RestClientException("half an answer");
        });

        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> offers.find(PHLEBOTOMY));
    }

    @Test
    void anUnknownStatusIsAnOutageAndIsNotKept() {
        LocalOffers offers = new LocalOffers(copies, program -> answer(program, "sold-out"));

        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> offers.find(PHLEBOTOMY));
        assertThat(copies.find(PHLEBOTOMY)).isEmpty();
    }

    @Test
    void anAnswerAboutAnotherProgramIsAnOutage() {
        LocalOffers offers = new LocalOffers(copies, program -> answer("hct-other", "published"));

        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> offers.find(PHLEBOTOMY));
    }

    private static OfferMessage answer(String program, String status) {
        return new OfferMessage(
                program,
                "phlebotomy-technician",
                "Phlebotomy Technician",
                1,
                1L,
                status,
                180,
                new OfferMessage.PriceMessage(39_000, "USD", true),
                List.of(),
                null);
    }

    private static HttpClientErrorException notFound(MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return HttpClientErrorException.create(HttpStatus.NOT_FOUND, "Not Found", headers, new byte[0], UTF_8);
    }
}
