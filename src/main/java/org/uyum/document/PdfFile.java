package org.uyum.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/**
 * A PDF made of a page in XHTML with its style. Its fonts ({@link #FONT}, regular and bold) are ours and embedded, so that it
 * is the same on every machine; nothing that the page refers to is fetched.
 */
public final class PdfFile {

    /** The family to ask for in the style; it has the letters of Turkish, of other Latin, Cyrillic and Greek, and of Arabic. */
    public static final String FONT = "DejaVu Sans";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // a line for each page and font otherwise
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfFile() {}

    /** @param rightToLeft whether the page is read from right to left */
    public static byte[] of(String xhtml, boolean rightToLeft) {
        var bytes = new ByteArrayOutputStream();
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.useFastMode();
        pdf.useUriResolver((base, uri) -> null);
        pdf.useFont(() -> font("DejaVuSans.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
        pdf.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        pdf.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        pdf.useUnicodeBidiReorderer(new ICUBidiReorderer());
        pdf.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        pdf.withProducer("Uyum");
        pdf.withHtmlContent(xhtml, null);
        pdf.toStream(bytes);
        try {
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return PdfFile.class.getResourceAsStream("/document/fonts/" + name);
    }
}
