package certway.web.sponsor;

import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The seats of a pool and what can be done with them: the same for a sponsor and for a registrar, who has other ways there. */
@Component
class ShowSeats {

    private final SeatClient seats;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    ShowSeats(SeatClient seats, ChoosePrograms programs, Forms forms, Pages pages) {
        this.seats = seats;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    /** Where a pool stands for whoever looks at it, and the page above it. */
    record Place(String up, String pool) {

        String address() {
            return "%s/pools/%s".formatted(up, pool);
        }
    }

    View show(Place place, String done) {
        return page(HttpStatus.OK, place, done, Typed.NOTHING);
    }

    View assign(Place place, Map<String, String> sent) {
        Typed typed = Typed.of("assign", sent);
        return forms.send(
                typed,
                () -> {
                    seats.assign(place.pool(), Map.of("label", typed.text("label")));
                    return place.address() + "?done=seat-assigned";
                },
                (status, refused) -> page(status, place, "", refused));
    }

    View reclaim(Place place, String code, Map<String, String> sent) {
        Typed typed = Typed.of("reclaim-" + code, sent);
        return forms.send(
                typed,
                () -> {
                    seats.reclaim(place.pool(), code, Map.of("reason", typed.text("reason")));
                    return place.address() + "?done=seat-reclaimed";
                },
                (status, refused) -> page(status, place, "", refused));
    }

    private View page(HttpStatus status, Place place, String done, Typed typed) {
        return pages.show(
                status,
                "sponsor/seats",
                Map.of(
                        "seats", seats.seats(place.pool()),
                        "programs", programs.choice(),
                        "up", place.up(),
                        "address", place.address(),
                        "done", done,
                        "typed", typed));
    }
}
