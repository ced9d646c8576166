package org.uyum.questionnaire;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.uyum.UyumTest;

/** Other programs hand in questionnaires. */
@UyumTest
class QuestionnairesApiTest {

    @Autowired
    MockMvc mvc;

    @Test
    void a_sound_form_is_stored_and_described() throws Exception {
        send(
                        "zbStaff1",
                        "survey;;;\n;type;name;label\n;text;api_a;A\n;image;api_b;B\nsettings;;\n;form_id;form_title\n;api_form;Başlık\n")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/questionnaires/")))
                .andExpect(jsonPath("$.id").isNumber())
                .andExpect(jsonPath("$.formId").value("api_form"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.title").value("Başlık"))
                .andExpect(jsonPath("$.questions").value(1))
                .andExpect(jsonPath("$.warnings", hasSize(1)))
                .andExpect(jsonPath("$.warnings[0].sheet").value("survey"))
                .andExpect(jsonPath("$.warnings[0].row").value(4))
                .andExpect(jsonPath("$.warnings[0].column").value("type"))
                .andExpect(jsonPath("$.warnings[0].message").value(containsString("«image»")));
    }

    @Test
    void a_form_with_errors_is_refused_with_all_of_them_at_their_places() throws Exception {
        send("zbManager", "type;name;label;relevant\ntxet;a;A;\ntext;b;B;${nobody} = 1\n", "Accept-Language", "en")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[0].sheet").value("survey"))
                .andExpect(jsonPath("$.errors[0].row").value(2))
                .andExpect(jsonPath("$.errors[0].column").value("type"))
                .andExpect(jsonPath("$.errors[1].row").value(3))
                .andExpect(jsonPath("$.errors[1].column").value("relevant"))
                .andExpect(jsonPath("$.errors[1].message").value(containsString("nobody")));
    }

    @Test
    void several_files_are_one_form() throws Exception {
        call(
                        "zbStaff1",
                        part(
                                "api several.csv",
                                "survey;;;\n;type;name;label\n;select_one_from_file towns.csv;town;İlçe\n"),
                        part("towns.csv", "name;label\nzb;Zeytinburnu\n"))
                .andExpect(status().isUnprocessableEntity());
        call(
                        "zbStaff1",
                        part("survey.csv", "type;name;label\nselect_one_from_file towns.csv;town;İlçe\n"),
                        part("towns.csv", "name;label\nzb;Zeytinburnu\n"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.warnings", hasSize(0)))
                .andExpect(jsonPath("$.choiceLists").value(1));
    }

    @Test
    void who_may_not_import_is_refused_and_nothing_is_no_form() throws Exception {
        send("zbMayor", "type;name;label\ntext;a;A\n").andExpect(status().isForbidden());
        send("auditor", "type;name;label\ntext;a;A\n").andExpect(status().isForbidden());
        call("zbStaff1").andExpect(status().isBadRequest());
        send("zbStaff1", "").andExpect(status().isUnprocessableEntity());
        mvc.perform(multipart("/api/v1/questionnaires").file(part("x.csv", "x")))
                .andExpect(status().isUnauthorized());
    }

    private ResultActions send(String person, String csv, String... headers) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/api/v1/questionnaires");
        request.file(part("form.csv", csv)).with(httpBasic(person, "uyum-demo"));
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions call(String person, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/api/v1/questionnaires");
        Arrays.stream(files).forEach(request::file);
        return mvc.perform(request.with(httpBasic(person, "uyum-demo")));
    }

    private static MockMultipartFile part(String name, String csv) {
        return new MockMultipartFile("file", name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
