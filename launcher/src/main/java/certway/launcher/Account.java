package certway.launcher;

import certway.launcher.demo.Member;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Map;

/** Where the platform is, and as whom to log in there: on the local demo platform as its catalog-admin. */
record Account(URI publicUrl, String user, String password) {
    private static final String DEMO_ADMIN = "grace";

    static Account of(Settings settings, Map<String, String> environment, Terminal terminal) throws IOException {
        String chosen = environment.get("CERTWAY_PUBLIC_URL");
        URI publicUrl = chosen == null ? settings.publicUrl() : URI.create(chosen);
        String user = environment.get("CERTWAY_USER");
        if (user == null && chosen != null) {
            throw new Refusal("set CERTWAY_USER to a catalog-admin of " + publicUrl);
        }
        String password = environment.get("CERTWAY_PASSWORD");
        if (user == null) {
            return new Account(publicUrl, DEMO_ADMIN, password == null ? DEMO_ADMIN : password);
        }
        return new Account(publicUrl, user, password == null ? ask(user, terminal) : password);
    }

    private static String ask(String user, Terminal terminal) throws IOException {
        return terminal.secret("Password of %s:".formatted(user))
                .orElseThrow(() -> new Refusal("set CERTWAY_PASSWORD to the password of " + user));
    }

    Member login() throws IOException, InterruptedException {
        Member member = new Member(publicUrl);
        try {
            member.login(user, password);
            return member;
        } catch (ConnectException e) {
            member.close();
            throw new Refusal(
                    "Certway does not answer at %s; is it running? ./certway up starts it".formatted(publicUrl));
        } catch (IOException | InterruptedException | RuntimeException e) {
            member.close();
            throw e;
        }
    }
}
