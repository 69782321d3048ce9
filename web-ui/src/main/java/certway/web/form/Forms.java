package certway.web.form;

import certway.web.layout.Pages;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Does what a form asks for, once: a page that can be reloaded follows, or the form with what was typed and why not. */
@Component
public class Forms {

    private final Pages pages;

    Forms(Pages pages) {
        this.pages = pages;
    }

    /**
     * Sends it.
     *
     * @param act gives the address of the page that says what happened
     * @param again the page with the form
     */
    public View send(Typed typed, Supplier<String> act, BiFunction<HttpStatus, Typed, View> again) {
        return answer(typed, () -> pages.goTo(act.get()), again);
    }

    /** The same for what is shown only once, as the answer to the form itself: a page that can be reloaded could not show it. */
    public View answer(Typed typed, Supplier<View> act, BiFunction<HttpStatus, Typed, View> again) {
        try {
            return act.get();
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden e) {
            throw e;
        } catch (HttpClientErrorException e) {
            return again.apply(HttpStatus.valueOf(e.getStatusCode().value()), typed.refused(e));
        }
    }

    /** What was typed with what a service has against it, for a page that follows no form. */
    public static Typed refused(Typed typed, HttpClientErrorException failure) {
        return typed.refused(failure);
    }
}
