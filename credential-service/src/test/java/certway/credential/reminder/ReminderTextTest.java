package certway.credential.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.CredentialFixture;
import certway.credential.reminder.model.Mailbox;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReminderTextTest {

    private final ReminderText text = new ReminderText(URI.create("https://certway.example"));

    private Mails.Mail mail(String name, String language) {
        Mailbox reader = new Mailbox("ada@certway.example", name, Locale.forLanguageTag(language));
        return text.of(CredentialFixture.adas(), reader, "id");
    }

    @Test
    void saysWhatEndsWhenAndWhereToGo() {
        Mails.Mail mail = mail("Ada", "en");

        assertThat(mail.subject())
                .isEqualTo("Your certificate \"Phlebotomy Technician\" is valid until November 20, 2028");
        assertThat(mail.text())
                .startsWith("Hello Ada,\n")
                .contains(
                        "https://certway.example/programs/phlebotomy-technician",
                        "https://certway.example/certificates",
                        "https://certway.example/account");
    }

    @Test
    void isInTheLanguageOfItsReaderOrElseInEnglish() {
        assertThat(mail("Ada", "es-MX").subject()).contains("es válido hasta el 20 de noviembre de 2028");
        assertThat(mail("Ada", "fr").subject()).contains("is valid until November 20, 2028");
    }

    @Test
    void aNameIsNoPattern() {
        assertThat(mail("{0} O'Hara {1}", "en").text()).startsWith("Hello {0} O'Hara {1},\n");
    }
}
