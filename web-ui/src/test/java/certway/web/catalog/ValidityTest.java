package certway.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventJson;
import certway.web.layout.Words;
import java.util.Locale.LanguageRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'kind':'none'}                                         | for ever | para siempre
            {'kind':'months','months':1}                            | for one month | durante un mes
            {'kind':'months','months':24}                           | for 24 months | durante 24 meses
            {'kind':'fixed-date','date':'2027-12-31'}               | until 31 December 2027 | hasta el 31 de diciembre de 2027
            {'kind':'window','month':6,'day':30,'minimumMonths':0}  | until the next 30 June | hasta el próximo 30 de junio
            {'kind':'window','month':6,'day':30,'minimumMonths':1}  | until the first 30 June that is at least one month after the completion | hasta el primer 30 de junio que llegue al menos un mes después de terminar
            {'kind':'window','month':6,'day':30,'minimumMonths':12} | until the first 30 June that is at least 12 months after the completion | hasta el primer 30 de junio que llegue al menos 12 meses después de terminar
            {'kind':'moon'}                                         | moon | moon
            """)
    void everyPolicyIsSaidInWords(String json, String english, String spanish) {
        Validity validity = EventJson.read(EventJson.parse(json.replace('\'', '"')), Validity.class);

        assertThat(validity.text(Words.of(LanguageRange.parse("en")))).isEqualTo(english);
        assertThat(validity.text(Words.of(LanguageRange.parse("es")))).isEqualTo(spanish);
    }
}
