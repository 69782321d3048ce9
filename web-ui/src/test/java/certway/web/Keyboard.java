package certway.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody without a mouse, who sees where they are and goes through a page from its beginning to its end. */
record Keyboard(Page page) {

    private static final int MOST_TABS = 120;

    /** What is wrong with the place of the focus; empty if nothing is. */
    private static final String FAULT = """
            () => {
              const at = document.activeElement;
              const before = window.focusedBefore;
              window.focusedBefore = at === document.body ? null : at;
              if (at === document.body) return "";
              const name = at.outerHTML.slice(0, 160);
              const style = getComputedStyle(at);
              const box = at.getBoundingClientRect();
              const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
              const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
              const seen = document.elementFromPoint(x, y);
              if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `no ring around ${name}`;
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `out of sight: ${name}`;
              if (!seen || !(at.contains(seen) || seen.contains(at) || at.labels?.[0]?.contains(seen))) return `covered: ${name}`;
              const back = before?.isConnected && before !== at
                && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
              return back ? `comes before what was focused before: ${name}` : "";
            }""";

    /** Presses Tab until that is focused; every place on the way can be seen. */
    void reach(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            look();
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    /** Fails unless the place of the focus can be seen. */
    void look() {
        assertThat(page.evaluate(FAULT)).as("focus at %s", page.url()).isEqualTo("");
    }

    void press(String selector, String key) {
        reach(selector);
        page.keyboard().press(key);
    }

    void type(String selector, String text) {
        reach(selector);
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    /** Chooses by the first letters of an option, as one does in a list that is closed. */
    void choose(String selector, String letters) {
        reach(selector);
        page.keyboard().type(letters);
    }
}
