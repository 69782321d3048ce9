package certway.web.pathway;

/** A question that people ask; the HTML was made safe by the catalog. */
public record Faq(String id, String question, String answerHtml) {}
