package org.uyum.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.uyum.UyumTest;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;

/** Administrators add and change municipalities, in our table and in the engine alike. */
@UyumTest
class MunicipalitiesPageTest {

    private static final String PAGE = "/admin/municipalities";

    @Autowired
    MockMvc mvc;

    @Autowired
    Municipalities municipalities;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void tidy() {
        AdministeredPeople.remove(identity, jdbc, List.of(), List.of("odemis"));
        jdbc.sql("delete from access_event where municipality = 'odemis'").update();
    }

    @Test
    void added_municipality_is_a_tenant_under_its_name() throws Exception {
        add("admin", "Ödemiş  Belediyesi ", "odemis", "OD", true)
                .andExpect(flash().attribute("added", "Ödemiş Belediyesi"));

        assertThat(municipalities.find("odemis")).contains(new Municipality("odemis", "Ödemiş Belediyesi", "OD", true));
        assertThat(tenantName("odemis")).isEqualTo("Ödemiş Belediyesi");
        assertThat(events("odemis")).containsExactly("MUNICIPALITY_ADDED");
        mvc.perform(get(PAGE).with(user("admin"))).andExpect(content().string(containsString("Ödemiş Belediyesi")));
    }

    @Test
    void whoever_is_signed_in_reads_how_municipalities_are_called() throws Exception {
        mvc.perform(get("/api/v1/municipalities").with(user("zbStaff1")))
                .andExpect(jsonPath("$.fatih").value("Fatih Belediyesi"));
    }

    @Test
    void tenant_of_an_earlier_version_gets_the_name_of_its_municipality_at_the_start() {
        Tenant tenant = identity.createTenantQuery().tenantId("bozat").singleResult();
        tenant.setName("bozat");
        identity.saveTenant(tenant);

        municipalities.nameTenants();

        assertThat(tenantName("bozat")).isEqualTo("Bozat Belediyesi");
    }

    @Test
    void name_and_population_are_changed_but_not_over_what_somebody_else_changed() throws Exception {
        add("admin", "Ödemiş Belediyesi", "odemis", "OD", false);

        change("admin", "Ödemiş Belediyesi", "Ödemiş İlçe Belediyesi")
                .andExpect(flash().attribute("notice", "administration.municipality.changed"));
        assertThat(tenantName("odemis")).isEqualTo("Ödemiş İlçe Belediyesi");

        // a second click changes nothing and is no problem
        change("admin", "Ödemiş Belediyesi", "Ödemiş İlçe Belediyesi").andExpect(flash().attributeCount(1));
        // a stale page
        change("admin", "Ödemiş Belediyesi", "Ödemiş B.").andExpect(flash().attributeExists("problems"));
        assertThat(municipalities.nameOf("odemis")).isEqualTo("Ödemiş İlçe Belediyesi");
        assertThat(events("odemis")).contains("MUNICIPALITY_ADDED", "MUNICIPALITY_CHANGED");
    }

    @ParameterizedTest
    @CsvSource({
        "Ödemiş, OD, kod olamaz",
        "izmir-bb, OD, kod olamaz",
        "zeytinburnu' or 1=1, OD, kod olamaz",
        "../fatih, OD, kod olamaz",
        "Odemis, OD, kod olamaz",
        "1odemis, OD, kod olamaz",
        "fatih, OD, zaten kullanılıyor",
        "odemis, Öd, ön ek olamaz",
        "odemis, O, ön ek olamaz",
        "odemis, ODEM, ön ek olamaz",
        "odemis, ZB, zaten kullanılıyor"
    })
    void unfit_code_or_prefix_is_refused_and_what_is_allowed_is_said(String code, String prefix, String said)
            throws Exception {
        int before = municipalities.findAllSorted().size();
        String problems = String.valueOf(add("admin", "Ödemiş Belediyesi", code, prefix, false)
                .andReturn()
                .getFlashMap()
                .get("problems"));

        assertThat(problems).contains(said);
        assertThat(municipalities.findAllSorted()).hasSize(before);
        assertThat(identity.createTenantQuery().tenantId("odemis").count()).isZero();
    }

    @Test
    void name_is_asked_for_and_stands_once() throws Exception {
        add("admin", " ", "odemis", "OD", false).andExpect(flash().attributeExists("problems", "entered"));
        add("admin", "Fatih Belediyesi", "odemis", "OD", false).andExpect(flash().attributeExists("problems"));
        assertThat(municipalities.find("odemis")).isEmpty();
    }

    @Test
    void unknown_municipality_is_not_found() throws Exception {
        change("admin", "x", "y").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zbStaff1", "zbManager", "zbMayor", "auditor"})
    void nobody_but_administrators_sees_adds_or_changes(String person) throws Exception {
        mvc.perform(get(PAGE).with(user(person))).andExpect(status().isForbidden());
        add(person, "Ödemiş Belediyesi", "odemis", "OD", false).andExpect(status().isForbidden());
        change(person, "x", "y").andExpect(status().isForbidden());
        assertThat(municipalities.find("odemis")).isEmpty();
    }

    private ResultActions add(String person, String name, String code, String prefix, boolean large) throws Exception {
        return mvc.perform(post(PAGE)
                .with(user(person))
                .with(csrf())
                .param("name", name)
                .param("code", code)
                .param("prefix", prefix)
                .param("_populationOver50000", "on")
                .param(large ? "populationOver50000" : "unchecked", "true"));
    }

    private ResultActions change(String person, String shown, String name) throws Exception {
        return mvc.perform(post(PAGE + "/odemis")
                .with(user(person))
                .with(csrf())
                .param("shownName", shown)
                .param("shownPopulationOver50000", "false")
                .param("name", name));
    }

    private String tenantName(String code) {
        return identity.createTenantQuery().tenantId(code).singleResult().getName();
    }

    private List<String> events(String code) {
        return jdbc.sql("select distinct kind from access_event where municipality = ?")
                .param(code)
                .query(String.class)
                .list();
    }
}
