package certway.web.sponsor;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A sponsor's seats for a registrar, who may do what the sponsor may. */
@Controller
@RequestMapping("/admin/sponsors/{sponsor}/pools/{pool}")
class SeatPages {

    private final ShowSeats show;

    SeatPages(ShowSeats show) {
        this.show = show;
    }

    @GetMapping
    View pool(@PathVariable String sponsor, @PathVariable String pool, @RequestParam(defaultValue = "") String done) {
        return show.show(place(sponsor, pool), done);
    }

    @PostMapping("/seats")
    View assign(@PathVariable String sponsor, @PathVariable String pool, @RequestParam Map<String, String> sent) {
        return show.assign(place(sponsor, pool), sent);
    }

    @PostMapping("/seats/{code}/reclaim")
    View reclaim(
            @PathVariable String sponsor,
            @PathVariable String pool,
            @PathVariable String code,
            @RequestParam Map<String, String> sent) {
        return show.reclaim(place(sponsor, pool), code, sent);
    }

    private static ShowSeats.Place place(String sponsor, String pool) {
        return new ShowSeats.Place("/admin/sponsors/" + sponsor, pool);
    }
}
