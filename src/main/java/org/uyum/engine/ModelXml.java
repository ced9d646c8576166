package org.uyum.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The XML of a BPMN or DMN model with the names and descriptions of its elements in another language. */
final class ModelXml {

    private final Map<String, String> texts;

    ModelXml(Map<String, String> texts) {
        this.texts = texts;
    }

    /** @param xml a model as the engine has deployed it; what is no XML is a mistake of ours */
    String translated(String xml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document model = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            NodeList elements = model.getElementsByTagNameNS("*", "*");
            for (int i = 0; i < elements.getLength(); i++) {
                translate((Element) elements.item(i));
            }
            return written(model);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("a deployed model cannot be translated", e);
        }
    }

    private void translate(Element element) {
        String prefix = prefix(element);
        for (String name : new String[] {"name", "label"}) {
            String translation = texts.get(prefix + name);
            if (translation != null && element.hasAttribute(name)) {
                element.setAttribute(name, translation);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            String translation = child.getLocalName() == null ? null : texts.get(prefix + child.getLocalName());
            if (translation != null) {
                child.setTextContent(translation);
            }
        }
    }

    /** What the keys of an element begin with; ids in a decision are unique in it alone. */
    private static String prefix(Element element) {
        String id = element.getAttribute("id") + ".";
        return switch (element.getLocalName()) {
            case "process" -> "process." + id;
            case "sequenceFlow" -> "flow." + id;
            case "decision", "definitions" -> "decision." + id;
            default -> {
                String decision = decisionAround(element);
                yield decision == null ? "box." + id : "decision." + decision + "." + id;
            }
        };
    }

    private static String decisionAround(Element element) {
        for (Node around = element.getParentNode(); around instanceof Element outer; around = around.getParentNode()) {
            if (outer.getLocalName().equals("decision")) {
                return outer.getAttribute("id");
            }
        }
        return null;
    }

    private static String written(Document model) throws TransformerException {
        TransformerFactory writers = TransformerFactory.newInstance();
        writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        StringWriter xml = new StringWriter();
        writers.newTransformer().transform(new DOMSource(model), new StreamResult(xml));
        return xml.toString();
    }
}
