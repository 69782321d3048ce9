package certway.catalog.exchange.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.catalog.exchange.KindsFixture;
import java.util.Map;
import java.util.TreeMap;

/** A small cartridge of version 1.3: two pages, a picture, a quiz, a discussion and a link. */
public final class CartridgeFixture {

    static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="m1" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
                xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest">
              <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion>
                <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string>Blood Collection</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom>
              </metadata>
              <organizations><organization identifier="o1" structure="rooted-hierarchy"><item identifier="root">
                <item identifier="i1"><title>First week</title>
                  <item identifier="i2" identifierref="r1"><title>Tubes</title></item>
                  <item identifier="i3"><title>Sub-header</title><item identifier="i4" identifierref="r2"><title>Check</title></item></item>
                  <item identifier="i5" identifierref="r3"><title>Talk about it</title></item>
                </item>
                <item identifier="i6" identifierref="r5"><title>Loose page</title></item>
              </item></organization></organizations>
              <resources>
                <resource identifier="r1" type="webcontent" href="pages/tubes%20one.html"><file href="pages/tubes%20one.html"/></resource>
                <resource identifier="r2" type="imsqti_xmlv1p2/imscc_xmlv1p3/assessment"><file href="quiz/assessment.xml"/></resource>
                <resource identifier="r3" type="imsdt_xmlv1p3"><file href="talk.xml"/></resource>
                <resource identifier="r4" type="webcontent" href="images/order.svg"><file href="images/order.svg"/></resource>
                <resource identifier="r5" type="webcontent" href="loose.html"><file href="loose.html"/></resource>
                <resource identifier="r6" type="webcontent" href="forgotten.html"><file href="forgotten.html"/></resource>
              </resources>
            </manifest>
            """;

    static final String PAGE = """
            <html><head><title>x</title><style>p {color: red}</style></head><body>
            <h1>Tubes &amp; needles</h1><p>An <em>additive</em> keeps it <strong>fit</strong>. 1 &lt; 2 * 3
            <script>alert(1)</script></p>
            <ul><li>Blue<ul><li>citrate</li></ul></li><li>Red</li></ul><ol><li>First</li><li>Second</li></ol>
            <table><tr><th>Tube</th><th>Use</th></tr><tr><td>Blue</td><td>PT | INR</td></tr></table>
            <blockquote><p>Label at once.</p></blockquote><p><code>a*b</code></p>
            <p><img src="../images/order.svg" alt="The order of draw"> <img src="missing.png" alt="Gone"></p>
            <p><a href="https://clsi.org/">CLSI</a> and <a href="other.html">the other page</a></p></body></html>
            """;

    static final String QUIZ = """
            <?xml version="1.0" encoding="UTF-8"?>
            <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a1" title="Check"><section ident="s1">
              <item ident="q-1" title="Which first">
                <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.multiple_choice.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
                <presentation><material><mattext texttype="text/html">&lt;p&gt;Which do you fill &lt;b&gt;first&lt;/b&gt;?&lt;/p&gt;</mattext></material>
                  <response_lid ident="r" rcardinality="Single"><render_choice>
                    <response_label ident="c1"><material><mattext texttype="text/plain">Culture * bottle</mattext></material></response_label>
                    <response_label ident="c2"><material><mattext texttype="text/plain">Blue</mattext></material></response_label>
                  </render_choice></response_lid></presentation>
                <resprocessing><outcomes><decvar varname="SCORE"/></outcomes>
                  <respcondition><conditionvar><varequal respident="r">c2</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="c2_fb"/></respcondition>
                  <respcondition continue="No"><conditionvar><varequal respident="r">c1</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar><displayfeedback linkrefid="correct_fb"/></respcondition>
                </resprocessing>
                <itemfeedback ident="c2_fb"><flow_mat><material><mattext>It follows.</mattext></material></flow_mat></itemfeedback>
                <itemfeedback ident="correct_fb"><flow_mat><material><mattext>Sterile first.</mattext></material></flow_mat></itemfeedback>
                <itemfeedback ident="general_incorrect_fb"><flow_mat><material><mattext>Look again.</mattext></material></flow_mat></itemfeedback>
              </item>
              <item ident="q-2" title="Which all">
                <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.multiple_response.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
                <presentation><material><mattext>Which bind calcium?</mattext></material>
                  <response_lid ident="r" rcardinality="Multiple"><render_choice>
                    <response_label ident="a"><material><mattext>EDTA</mattext></material></response_label>
                    <response_label ident="b"><material><mattext>Citrate</mattext></material></response_label>
                    <response_label ident="c"><material><mattext>Heparin</mattext></material></response_label>
                  </render_choice></response_lid></presentation>
                <resprocessing><respcondition><conditionvar><and><varequal respident="r">a</varequal><varequal respident="r">b</varequal><not><varequal respident="r">c</varequal></not></and></conditionvar><setvar varname="SCORE">100</setvar></respcondition></resprocessing>
                <itemfeedback ident="general_fb"><flow_mat><material><mattext>See module 2.</mattext></material></flow_mat></itemfeedback>
              </item>
              <item ident="q-3" title="Fill in">
                <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.fib.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
                <presentation><material><mattext>Lavender holds?</mattext></material><response_str ident="r"><render_fib/></response_str></presentation>
                <resprocessing><respcondition><conditionvar><varequal respident="r">EDTA</varequal><varequal respident="r">edetate</varequal></conditionvar><setvar varname="SCORE">100</setvar></respcondition></resprocessing>
              </item>
              <item ident="q-4" title="Essay">
                <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.essay.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
                <presentation><material><mattext>Why?</mattext></material></presentation>
              </item>
            </section></assessment></questestinterop>
            """;

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><title>Order</title></svg>";

    private CartridgeFixture() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("imsmanifest.xml", MANIFEST.getBytes(UTF_8));
        files.put("pages/tubes one.html", PAGE.getBytes(UTF_8));
        files.put("loose.html", "<p>Loose".getBytes(UTF_8));
        files.put("forgotten.html", "<p>Forgotten".getBytes(UTF_8));
        files.put("quiz/assessment.xml", QUIZ.getBytes(UTF_8));
        files.put("images/order.svg", SVG.getBytes(UTF_8));
        files.put("talk.xml", "<topic/>".getBytes(UTF_8));
        return files;
    }

    public static byte[] zip() {
        return KindsFixture.zip(files());
    }
}
