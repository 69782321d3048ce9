package certway.web.learning;

import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** An enrollment that waits for its payment, and the code that may pay it. */
@Controller
@RequestMapping("/learn/{enrollment}/payment")
class PaymentPages {

    private final EnrollmentClient enrollments;
    private final Pages pages;

    PaymentPages(EnrollmentClient enrollments, Pages pages) {
        this.enrollments = enrollments;
        this.pages = pages;
    }

    /**
     * Why a code was not taken.
     *
     * @param reason unknown, revoked, expired, used-up, other-program or other-currency
     */
    record Unusable(String reason) {}

    @GetMapping
    View due(@PathVariable String enrollment) {
        Enrollments.Enrollment found = enrollments.enrollment(enrollment);
        return found.isWaiting() ? page(HttpStatus.OK, found, "", "") : pages.goTo(found.address());
    }

    @PostMapping
    View redeem(@PathVariable String enrollment, @RequestParam(defaultValue = "") String voucher) {
        try {
            return pages.goTo(enrollments
                    .redeem(enrollment, Map.of("voucher", voucher.strip()))
                    .address());
        } catch (HttpClientErrorException.BadRequest e) {
            return page(HttpStatus.BAD_REQUEST, enrollments.enrollment(enrollment), voucher, "unknown");
        } catch (HttpClientErrorException.Conflict e) {
            Unusable unusable = e.getResponseBodyAs(Unusable.class);
            String reason = unusable == null ? "unknown" : unusable.reason();
            return page(HttpStatus.CONFLICT, enrollments.enrollment(enrollment), voucher, reason);
        }
    }

    private View page(HttpStatus status, Enrollments.Enrollment enrollment, String voucher, String fault) {
        return pages.show(
                status, "learning/payment", Map.of("enrollment", enrollment, "voucher", voucher, "fault", fault));
    }
}
