package org.uyum.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.uyum.UyumTest;

@UyumTest
class UploadLimitTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void an_upload_over_the_limit_is_too_large_not_forbidden() throws Exception {
        mvc.perform(post("/questionnaires")
                        .with(user("zbStaff1"))
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[10 * 1024 * 1024 + 1]))
                .andExpect(status().isPayloadTooLarge());
    }
}
