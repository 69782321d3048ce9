package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Finds what is not HTML as the standard wants it; the Nu validator has everything with it that it needs for that. */
final class Markup {

    /** How htmx is told what to do; the standard knows them only with "data-" before them. */
    private static final String OF_HTMX = "Attribute “hx-";

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** The schema is read by a recursion that is deeper than a usual stack. */
    private static final long STACK = 32L << 20;

    private final List<String> faults = new ArrayList<>();
    private final SimpleDocumentValidator validator = validator();

    private SimpleDocumentValidator validator() {
        FutureTask<SimpleDocumentValidator> made = new FutureTask<>(this::setUp);
        new Thread(null, made, "schema", STACK).start();
        try {
            return made.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the validator cannot be set up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SimpleDocumentValidator setUp() throws Exception {
        ErrorHandler notes = new Notes();
        SimpleDocumentValidator made = new SimpleDocumentValidator(false, false, false);
        made.setUpMainSchema(SCHEMA, notes);
        made.setUpValidatorAndParsers(notes, false, false);
        return made;
    }

    void check(String where, String html) {
        faults.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new AssertionError(where, e);
        }
        assertThat(faults).as("the HTML of %s", where).isEmpty();
    }

    private final class Notes implements ErrorHandler {

        /** Advice, such as a heading for every section. */
        @Override
        public void warning(SAXParseException fault) {}

        @Override
        public void error(SAXParseException fault) {
            note(fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            note(fault);
        }

        private void note(SAXParseException fault) {
            String message = String.valueOf(fault.getMessage());
            if (!message.startsWith(OF_HTMX)) {
                faults.add("%d: %s".formatted(fault.getLineNumber(), message));
            }
        }
    }
}
