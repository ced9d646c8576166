package org.uyum.document;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a part of a workbook, up to its first element: the one place where XML can declare a document type. The
 * format allows none, and no encoding but UTF-8 and UTF-16 (ECMA-376, part 2); others are read as far as each letter of
 * ASCII stays what it is in them. What is no XML declares nothing.
 */
final class XmlBeginning {

    private static final Pattern ENCODING = Pattern.compile("\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern LIKE_ASCII =
            Pattern.compile("utf-?8|us-ascii|iso-8859-\\d{1,2}|windows-125\\d", Pattern.CASE_INSENSITIVE);
    private static final Set<Charset> WIDE = Set.of(
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("UTF-32BE"),
            Charset.forName("UTF-32LE"));

    private static final int MARK = '\uFEFF';

    /** {@code <?xm} as mainframes write it. */
    private static final int EBCDIC = 0x4C6FA794;

    private final Charset encoding;
    private final Reader text;

    private XmlBeginning(Charset encoding, Reader text) {
        this.encoding = encoding;
        this.text = text;
    }

    static void requireNoDocumentType(InputStream part) throws IOException, UnreadableTable {
        var bytes = new BufferedInputStream(part);
        bytes.mark(Integer.BYTES);
        byte[] first = bytes.readNBytes(Integer.BYTES);
        bytes.reset();
        Charset encoding = encoding(first);
        new XmlBeginning(encoding, new BufferedReader(new InputStreamReader(bytes, encoding))).requireNoDocumentType();
    }

    /** As far as the first bytes tell; a letter for each byte where they tell none that has more. */
    private static Charset encoding(byte[] first) throws UnreadableTable {
        int four = 0;
        for (int index = 0; index < Integer.BYTES; index++) {
            four = four << Byte.SIZE | (index < first.length ? first[index] & 0xFF : 0xFF);
        }
        if (four == EBCDIC) {
            throw new UnreadableTable("document.file.damaged");
        }
        if (four == MARK || four == '<') {
            return Charset.forName("UTF-32BE");
        }
        if (four == 0xFFFE0000 || four == '<' << 24) {
            return Charset.forName("UTF-32LE");
        }
        int two = four >>> Short.SIZE;
        if (two == MARK || two >>> Byte.SIZE == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return two == 0xFFFE || (two & 0xFF) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    private void requireNoDocumentType() throws IOException, UnreadableTable {
        skipMark();
        while (afterSpace() == '<') {
            int what = text.read();
            if (what == '?') {
                requireKnown(upTo("?>"));
            } else if (what != '!') {
                return;
            } else if (text.read() == '-') {
                text.read();
                upTo("-->");
            } else {
                throw new UnreadableTable("document.file.documentType");
            }
        }
    }

    /** In an encoding in which other bytes are the letters, nobody here would see them. */
    private void requireKnown(String instruction) throws UnreadableTable {
        Matcher declared = ENCODING.matcher(instruction);
        boolean known = WIDE.contains(encoding)
                || !instruction.toLowerCase(Locale.ROOT).startsWith("xml")
                || !declared.find()
                || LIKE_ASCII.matcher(declared.group(1)).matches();
        if (!known) {
            throw new UnreadableTable("document.file.damaged");
        }
    }

    private void skipMark() throws IOException {
        text.mark(Integer.BYTES);
        int first = text.read();
        boolean mark = first == MARK || first == 0xEF && text.read() == 0xBB && text.read() == 0xBF;
        if (!mark) {
            text.reset();
        }
    }

    private int afterSpace() throws IOException {
        int next = text.read();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            next = text.read();
        }
        return next;
    }

    /** What stands before an end, which is taken too; all the rest where there is none. */
    private String upTo(String end) throws IOException {
        StringBuilder before = new StringBuilder();
        for (int next = text.read(); next >= 0; next = text.read()) {
            before.append((char) next);
            int left = before.length() - end.length();
            if (left >= 0 && next == end.charAt(end.length() - 1) && before.indexOf(end, left) == left) {
                return before.substring(0, left);
            }
        }
        return before.toString();
    }
}
