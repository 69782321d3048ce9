package certway.testkit.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandInIT {

    private final StandIn neighbour = new StandIn()
            .serve("/", exchange -> StandIn.answer(exchange, 404, "{\"type\": \"urn:problem:nothing-here\"}"))
            .serve("/programs", exchange -> StandIn.answer(exchange, StandIn.hasToken(exchange) ? 200 : 401, "[1]"))
            .serve("/page", exchange -> StandIn.answer(exchange, 200, "text/html", "<p>Hello</p>"))
            .serve(
                    "/echo",
                    exchange -> StandIn.answer(
                            exchange,
                            201,
                            exchange.getRequestHeaders().getFirst("Content-Type"),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    private final ApiClient nobody = new ApiClient(neighbour.url(), null);
    private final ApiClient ada = new ApiClient(neighbour.url(), "token-of-ada");

    @AfterEach
    void close() {
        neighbour.close();
    }

    @Test
    void answersThoseWhoHaveATokenAndOthersOtherwise() {
        assertThat(ada.get("/programs").json().get(0).asInt()).isEqualTo(1);
        assertThat(nobody.get("/programs").status()).isEqualTo(401);
    }

    @Test
    void sendsJsonUnlessToldOtherwise() {
        assertThat(ada.post("/echo", "{}").header("Content-Type")).isEqualTo("application/json");
        Answer text = ada.upload("/echo", "text/csv", new byte[] {'a', ',', 'b'});
        assertThat(text.header("Content-Type")).isEqualTo("text/csv");
        assertThat(text.text()).isEqualTo("a,b");
    }

    @Test
    void aHeadIsAnsweredWithoutItsBody() {
        HttpResponse<byte[]> head = nobody.bytes("HEAD", "/page");

        assertThat(head.headers().firstValue("Content-Length")).contains("12");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aProblemIsOneOnlyIfItSaysSo() {
        assertThat(nobody.get("/elsewhere").status()).isEqualTo(404);
        assertThat(nobody.get("/elsewhere").problem()).isEmpty();
    }

    @Test
    void isGoneWhenStoppedAndBackAtTheSameAddress() {
        neighbour.stop();
        assertThatThrownBy(() -> nobody.get("/page")).hasRootCauseInstanceOf(IOException.class);

        neighbour.start();
        assertThat(nobody.get("/page").text()).isEqualTo("<p>Hello</p>");
    }
}
