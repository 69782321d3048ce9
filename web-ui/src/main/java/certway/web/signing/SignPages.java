package certway.web.signing;

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

/** The page behind the link that a learner gives to a supervisor. */
@Controller
@RequestMapping("/sign/{token}")
class SignPages {

    private final SignatureClient signatures;
    private final Pages pages;

    SignPages(SignatureClient signatures, Pages pages) {
        this.signatures = signatures;
        this.pages = pages;
    }

    @GetMapping
    View toSign(@PathVariable String token) {
        try {
            return page(HttpStatus.OK, token, signatures.toSign(token), Map.of("name", "", "comment", ""));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Gone e) {
            return over(e);
        }
    }

    @PostMapping
    View sign(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String comment) {
        try {
            signatures.sign(token, Map.of("decision", decision, "name", name, "comment", comment));
            return pages.goTo("/sign/" + token);
        } catch (HttpClientErrorException.BadRequest e) {
            Map<String, String> typed = Map.of("name", name, "comment", comment);
            return page(HttpStatus.BAD_REQUEST, token, signatures.toSign(token), typed);
        } catch (HttpClientErrorException.Conflict e) {
            // Somebody else was faster, or it was corrected: the page says so.
            return pages.goTo("/sign/" + token);
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Gone e) {
            return over(e);
        }
    }

    private View page(HttpStatus status, String token, ToSign toSign, Map<String, String> typed) {
        return pages.show(
                status,
                "signing/sign",
                Map.of("token", token, "toSign", toSign, "typed", typed, "faulty", status != HttpStatus.OK));
    }

    private View over(HttpClientErrorException failure) {
        HttpStatus status = HttpStatus.valueOf(failure.getStatusCode().value());
        return pages.show(status, "signing/over", Map.of("expired", status == HttpStatus.GONE));
    }
}
