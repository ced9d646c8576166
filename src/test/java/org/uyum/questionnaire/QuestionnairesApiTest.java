package org.uyum.questionnaire;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.uyum.UyumTest;

/** Other programs hand in questionnaires. */
@UyumTest
class QuestionnairesApiTest {

    private static final String API = "/api/v1/questionnaires";

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
        mvc.perform(multipart(API).file(part("x.csv", "x"))).andExpect(status().isUnauthorized());
    }

    @Test
    void a_file_that_is_known_and_the_form_of_another_municipality_are_refused_like_other_errors() throws Exception {
        String csv = "survey;;;\n;type;name;label\n;text;a;A\nsettings;;\n;form_id\n;api_owned\n";
        send("zbStaff1", csv).andExpect(status().isCreated());

        refused(send("zbStaff2", csv), "daha önce 1. sürüm olarak");
        refused(send("bzStaff1", csv.replace("A\n", "Bizimki\n")), "başka bir form_id yazın");
        send("zbStaff2", csv.replace("A\n", "B\n"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(2));
    }

    private static void refused(ResultActions answer, String why) throws Exception {
        answer.andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString(why)))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(why)))
                .andExpect(jsonPath("$.warnings", hasSize(0)));
    }

    @Test
    void what_is_too_large_or_nothing_that_is_taken_here_is_told_in_the_language_of_who_calls() throws Exception {
        Cookie english = new Cookie("uyum-language", "en");
        String signedIn =
                "Basic " + Base64.getEncoder().encodeToString("zbStaff1:uyum-demo".getBytes(StandardCharsets.UTF_8));

        problem(mvc.perform(context -> tooLarge(context, signedIn)), 413, "en fazla 10 MB");
        problem(
                mvc.perform(post(API)
                        .cookie(english)
                        .with(httpBasic("zbStaff1", "uyum-demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")),
                415,
                "must be of this type (Content-Type): multipart/form-data");
        problem(mvc.perform(get(API).with(httpBasic("zbStaff1", "uyum-demo"))), 405, "yalnızca şu yöntemle");
        problem(call("zbStaff1"), 400, "«file» adlı bölüm gönderilmemiş");
    }

    private static void problem(ResultActions answer, int status, String why) throws Exception {
        answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").value(containsString(why)));
    }

    /** As the server finds it out, only when the parts are asked for. */
    private static MockHttpServletRequest tooLarge(ServletContext context, String signedIn) {
        var request = new MockHttpServletRequest(context, "POST", API) {
            @Override
            public Collection<Part> getParts() {
                throw new IllegalStateException("the request was rejected because its size exceeds the maximum");
            }
        };
        request.setServletPath(API);
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(new byte[10 * 1024 * 1024 + 1]);
        request.addHeader("Authorization", signedIn);
        return request;
    }

    private ResultActions send(String person, String csv, String... headers) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(API);
        request.file(part("form.csv", csv)).with(httpBasic(person, "uyum-demo"));
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return mvc.perform(request);
    }

    private ResultActions call(String person, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(API);
        Arrays.stream(files).forEach(request::file);
        return mvc.perform(request.with(httpBasic(person, "uyum-demo")));
    }

    private static MockMultipartFile part(String name, String csv) {
        return new MockMultipartFile("file", name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
