package org.uyum.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Text that people enter, on forms and pages alike. Control characters are refused: no keyboard types them, they garble
 * what is shown, and PostgreSQL stores no null character.
 */
@ControllerAdvice
public class StorableText {

    /** Whether the text holds nothing but characters and line breaks. */
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(StorableText::isStorable);
    }

    /** As much of a text as can be shown and stored, also where it is refused; what is cut off leaves an ellipsis. */
    public static String storable(String text, int longest) {
        int[] kept = text.codePoints().filter(StorableText::isStorable).toArray();
        return kept.length <= longest ? new String(kept, 0, kept.length) : new String(kept, 0, longest - 1) + "…";
    }

    private static boolean isStorable(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || !(Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }

    @InitBinder
    void checkTexts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                if (text != null && !isStorable(text)) {
                    throw new IllegalArgumentException("a control character");
                }
                setValue(text);
            }
        });
    }
}
