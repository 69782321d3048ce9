package certway.web.people;

import certway.web.layout.Address;
import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Leads registrars from a name or an address to somebody's enrollments. */
@Controller
class PeoplePages {

    private static final String HERE = "/admin/roster/people";

    private final PeopleClient people;
    private final Pages pages;

    PeoplePages(PeopleClient people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String cursor) {
        String words = q.strip();
        if (words.isEmpty()) {
            return page(HttpStatus.OK, "", People.NONE, "");
        }
        Address address = new Address(HERE, Map.of("q", words));
        try {
            People found = people.find(address.with("cursor", cursor).query());
            String next = found.next() == null
                    ? ""
                    : address.with("cursor", found.next()).toString();
            return page(HttpStatus.OK, words, found, next);
        } catch (HttpClientErrorException.BadRequest e) {
            return pages.show(
                    HttpStatus.BAD_REQUEST,
                    "people/find",
                    Map.of("words", words, "found", People.NONE, "next", "", "faulty", true));
        }
    }

    private View page(HttpStatus status, String words, People found, String next) {
        return pages.show(status, "people/find", Map.of("words", words, "found", found, "next", next, "faulty", false));
    }
}
