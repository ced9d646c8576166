package org.uyum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.uyum.UyumTest;

@UyumTest
class StorableTextTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void letters_of_all_scripts_line_breaks_and_emoji_are_texts() {
        assertThat(StorableText.isStorable("Türkçe, العربية,\r\n\tÇince 中文 \uD83D\uDE42"))
                .isTrue();
    }

    @Test
    void control_characters_and_half_characters_are_not() {
        assertThat(StorableText.isStorable("a\u0000b")).isFalse();
        assertThat(StorableText.isStorable("a\u001bb")).isFalse();
        assertThat(StorableText.isStorable("a\uD83Db")).isFalse();
    }

    @Test
    void what_is_shown_of_any_text_can_be_stored_and_splits_no_character() {
        assertThat(StorableText.storable("a\u0000b\u001bc", 10)).isEqualTo("abc");
        assertThat(StorableText.storable("ab\uD83D\uDE42\uD83D\uDE42", 4)).isEqualTo("ab\uD83D\uDE42\uD83D\uDE42");
        assertThat(StorableText.storable("ab\uD83D\uDE42\uD83D\uDE42c", 4)).isEqualTo("ab\uD83D\uDE42…");
    }

    @Test
    void a_page_refuses_them() throws Exception {
        mvc.perform(post("/directory")
                        .with(user("zbStaff1"))
                        .with(csrf())
                        .param("name", "Dernek\u0000")
                        .param("kind", "ASSOCIATION"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attributeExists("problems"));
    }
}
