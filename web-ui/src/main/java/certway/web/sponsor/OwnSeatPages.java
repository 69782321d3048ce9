package certway.web.sponsor;

import certway.web.catalog.ChoosePrograms;
import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A sponsor's own seats. */
@Controller
@RequestMapping("/sponsor")
class OwnSeatPages {

    private final SeatClient seats;
    private final ShowSeats show;
    private final ChoosePrograms programs;
    private final Pages pages;

    OwnSeatPages(SeatClient seats, ShowSeats show, ChoosePrograms programs, Pages pages) {
        this.seats = seats;
        this.show = show;
        this.programs = programs;
        this.pages = pages;
    }

    @GetMapping
    View own() {
        return pages.show("sponsor/own", Map.of("pools", seats.own().items(), "programs", programs.choice()));
    }

    @GetMapping("/pools/{pool}")
    View pool(@PathVariable String pool, @RequestParam(defaultValue = "") String done) {
        return show.show(place(pool), done);
    }

    @PostMapping("/pools/{pool}/seats")
    View assign(@PathVariable String pool, @RequestParam Map<String, String> sent) {
        return show.assign(place(pool), sent);
    }

    @PostMapping("/pools/{pool}/seats/{code}/reclaim")
    View reclaim(@PathVariable String pool, @PathVariable String code, @RequestParam Map<String, String> sent) {
        return show.reclaim(place(pool), code, sent);
    }

    private static ShowSeats.Place place(String pool) {
        return new ShowSeats.Place("/sponsor", pool);
    }
}
