package certway.web.sponsor;

import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What whoever speaks for a sponsor does with its seats. */
@HttpExchange("/api/sponsor/pools")
interface SeatClient {

    @GetExchange
    Seats.Pools own();

    @GetExchange("/{pool}")
    Seats seats(@PathVariable String pool);

    @PostExchange("/{pool}/seats")
    void assign(@PathVariable String pool, @RequestBody Map<String, String> label);

    @PostExchange("/{pool}/seats/{code}/reclaim")
    void reclaim(@PathVariable String pool, @PathVariable String code, @RequestBody Map<String, String> reason);
}
