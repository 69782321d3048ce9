package certway.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** Somebody who has an account, in front of the platform's public door. */
public final class Member implements AutoCloseable {
    private final Browser browser = new Browser();
    private final URI publicUrl;
    private final Api api;

    public Member(URI publicUrl) {
        this.publicUrl = publicUrl;
        this.api = new Api(browser, publicUrl);
    }

    public void login(String user, String password) throws IOException, InterruptedException {
        new SignUp(browser, publicUrl).login(new Person(user, password));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return api.send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return api.send("POST", path, Map.of("Content-Type", type), body);
    }

    /** Writes what is at the address into the file, whatever the status is. */
    public int download(String path, Path file) throws IOException, InterruptedException {
        return browser.download(publicUrl.resolve(path), file);
    }

    @Override
    public void close() {
        browser.close();
    }
}
