package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which letters of a page stand for clusters. */
class ClusterTextTest {

    @Test
    void aClusterHasOneLetterHoweverOftenItIsThere() {
        ClusterText text = new ClusterText("<html><body><p class=\"क\">कका &amp; क</p></body></html>", _ -> false);

        assertThat(text.page()).isEqualTo("<html><body><p class=\"क\">\uE000\uE001 &amp; \uE000</p></body></html>");
        assertThat(text.written()).containsOnlyKeys('\uE000', '\uE001').containsEntry('\uE001', "का");
        assertThat(text.others()).isEqualTo("<html><body><p class=\"क\"> &amp; </p></body></html>");
    }

    @Test
    void noLetterStandsForAClusterThatThePageOrItsFontHasAlready() {
        ClusterText text = new ClusterText("<body><p>\uE000\uFBEA क ێ</p></body>", letter -> letter == '\uE001');

        assertThat(text.page()).isEqualTo("<body><p>\uE000\uFBEA \uE002 \uFBEB</p></body>");
    }
}
