package certway.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    @Test
    void aValidTraceIsKept() {
        String given = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

        assertThat(Trace.of(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01",
                "x\r\ninjected: 1"
            })
    void anotherOneIsBegun(String given) {
        assertThat(Trace.of(given)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(given);
    }
}
