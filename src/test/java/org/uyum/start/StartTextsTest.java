package org.uyum.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartTextsTest {

    @Test
    void whatever_is_wrong_is_said_with_what_to_do() {
        Set<String> texts = ResourceBundle.getBundle("messages/start").keySet();
        List<String> problems = texts.stream()
                .filter(key -> key.startsWith("start.unsafe.") && !key.endsWith(".action"))
                .toList();
        assertThat(problems).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(texts)
                .contains(key + ".action"));
    }

    @Test
    void all_problems_are_told_in_turkish_and_then_in_english() {
        assertThat(StartTexts.list(
                        "start.refused",
                        List.of(new StartProblem("start.unsafe.demo"), new StartProblem("start.unsafe.olderNode", 2))))
                .containsSubsequence(
                        "2 neden var",
                        " 1. uyum.demo açık",
                        "    -> uyum.demo ayarını",
                        " 2. Bu veritabanında Uyum'un daha eski bir sürümü çalışıyor; 2 geçiş",
                        "for 2 reason(s)",
                        " 1. uyum.demo is on",
                        " 2. An older version of Uyum is running on this database; 2 migration(s)",
                        "    -> Stop all nodes first");
    }
}
