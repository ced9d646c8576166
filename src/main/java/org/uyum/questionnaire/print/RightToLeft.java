package org.uyum.questionnaire.print;

import java.io.StringReader;
import java.io.StringWriter;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;

/**
 * Turns a page that is read from right to left so that the renderer draws it rightly: it lays the cells of a table from left to
 * right in any case, ends a sentence in Latin letters on the wrong side, and tears letters from their vowel marks, which are
 * seldom written and left out here.
 */
final class RightToLeft {

    private static final String LATIN_FROM = "\u202A";
    private static final String LATIN_TO = "\u202C";
    private static final Pattern VOWEL_MARKS = Pattern.compile("[\u064B-\u0652\u0670]");
    private static final Pattern OF = Pattern.compile("[0-9]+ / [0-9]+");

    private static final Set<String> BLOCKS = Set.of("div", "p", "h1", "h2", "h3", "td", "th");

    private RightToLeft() {}

    static String turned(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document page = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            NodeList rows = page.getElementsByTagName("tr");
            for (int row = 0; row < rows.getLength(); row++) {
                turnCells(rows.item(row));
            }
            turnTexts(page.getElementsByTagName("body").item(0));
            return written(page);
        } catch (Exception e) {
            throw new IllegalStateException("a page that we made cannot be read", e);
        }
    }

    private static void turnCells(Node row) {
        List<Node> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element) {
                cells.add(cell);
            }
        }
        cells.forEach(cell -> row.insertBefore(cell, row.getFirstChild()));
    }

    private static void turnTexts(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                turn(text);
            } else {
                turnTexts(child);
            }
        }
    }

    /** Latin sentences are blocks of their own direction, or marked as such where they stand among others. */
    private static void turn(Text text) {
        String plain = VOWEL_MARKS.matcher(text.getData()).replaceAll("");
        boolean latin = plain.codePoints().anyMatch(Character::isLetter)
                && new Bidi(plain, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
        Element parent = (Element) text.getParentNode();
        if (latin
                && BLOCKS.contains(parent.getTagName())
                && parent.getChildNodes().getLength() == 1) {
            parent.setAttribute("dir", "ltr");
            text.setData(plain);
        } else if (latin) {
            text.setData(LATIN_FROM + plain + LATIN_TO);
        } else {
            text.setData(OF.matcher(plain).replaceAll(found -> LATIN_FROM + found.group() + LATIN_TO));
        }
    }

    private static String written(Document page) throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer writer = factory.newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        writer.setOutputProperty(OutputKeys.METHOD, "xml");
        var written = new StringWriter();
        writer.transform(new DOMSource(page), new StreamResult(written));
        return written.toString();
    }
}
