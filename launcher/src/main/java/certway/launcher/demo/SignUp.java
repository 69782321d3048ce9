package certway.launcher.demo;

import java.io.IOException;
import java.net.URI;

/** The way of a browser through the gateway's login to Keycloak's registration page and back. */
record SignUp(Browser browser, URI publicUrl) {
    static final String LOGIN = "/oauth2/authorization/keycloak";

    /** Gives the page that the new student lands on. */
    Page register(Person person) throws IOException, InterruptedException {
        Page login = browser.open(publicUrl.resolve(LOGIN));
        URI registration = login.linkTo("/registration")
                .orElseThrow(() -> unexpected("a login page with a link to the registration", login));
        Page page = browser.open(registration);
        Form form = page.formWith("password-confirm").orElseThrow(() -> unexpected("a registration form", page));
        return landed(browser.submit(form.filledWith(person.registration())));
    }

    /** Logs in a person who has an account; without a page to fill in where Keycloak still knows the browser. */
    Page login(Person person) throws IOException, InterruptedException {
        Page page = browser.open(publicUrl.resolve(LOGIN));
        if (isHere(page)) {
            return page;
        }
        Form form = page.formWith("password").orElseThrow(() -> unexpected("a login form", page));
        Page landed = browser.submit(form.filledWith(person.login()));
        if (!isHere(landed)) {
            throw unexpected("to be back at " + publicUrl, landed);
        }
        return landed;
    }

    private Page landed(Page page) {
        if (!isHome(page)) {
            throw unexpected("to be back at " + publicUrl, page);
        }
        return page;
    }

    private boolean isHome(Page page) {
        return isHere(page) && page.status() < 500;
    }

    /** Whoever is back is logged in, also where the page that follows cannot be shown. */
    private boolean isHere(Page page) {
        return publicUrl.getHost().equals(page.address().getHost())
                && publicUrl.getPort() == page.address().getPort();
    }

    private static StepFailed unexpected(String expected, Page page) {
        String complaint = page.complaint().map(text -> ", which says " + text).orElse("");
        return new StepFailed("expected %s, but saw %s (status %d, \"%s\")%s"
                .formatted(expected, page.address(), page.status(), page.title(), complaint));
    }
}
