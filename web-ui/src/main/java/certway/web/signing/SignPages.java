package certway.web.signing;

import certway.web.layout.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            return page(token, new Form("", "", ""), HttpStatus.OK);
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
            return sign(token, decision, new Form(name, comment, "sign.faulty"));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Gone e) {
            return over(e);
        }
    }

    private View sign(String token, String decision, Form form) {
        try {
            signatures.sign(token, Map.of("decision", decision, "name", form.name(), "comment", form.comment()));
            return pages.goTo("/sign/" + token);
        } catch (HttpClientErrorException.BadRequest e) {
            return page(token, form, HttpStatus.BAD_REQUEST);
        } catch (HttpClientErrorException.Conflict e) {
            // Somebody else was faster, or it was corrected: then the page says so by itself.
            Problem problem = e.getResponseBodyAs(Problem.class);
            return problem != null && problem.isOwn()
                    ? page(token, new Form(form.name(), form.comment(), "sign.own"), HttpStatus.CONFLICT)
                    : pages.goTo("/sign/" + token);
        }
    }

    /** Why the service refused. */
    private record Problem(@Nullable String type) {
        boolean isOwn() {
            return "urn:problem:own-entry".equals(type);
        }
    }

    private View page(String token, Form form, HttpStatus status) {
        return pages.show(
                status, "signing/sign", Map.of("token", token, "toSign", signatures.toSign(token), "form", form));
    }

    private View over(HttpClientErrorException failure) {
        HttpStatus status = HttpStatus.valueOf(failure.getStatusCode().value());
        return pages.show(status, "signing/over", Map.of("expired", status == HttpStatus.GONE));
    }
}
