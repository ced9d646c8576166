package org.uyum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.uyum.UyumTest;
import org.uyum.Walk;

/** What is refused is said in English to who reads English, and English texts that come back change nothing. */
@UyumTest
class RefusalsInEnglishTest {

    @Autowired
    private Walk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    private String number;
    private Task task;

    @BeforeEach
    void open() {
        number = walk.openProgramme("zbManager", "İngilizce okuyanın programı");
        task = walk.task(number, "planProgramme");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void the_guard_names_the_task_as_the_tasklist_shows_it() {
        walk.as("zbStaff1").run(() -> assertThatThrownBy(() -> tasks.claim(task.getId(), "zbStaff1"))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("may not do the task \"Plan the programme\": The task is not offered"));
    }

    @Test
    void a_process_that_is_not_started_by_its_form_is_named_in_english() {
        walk.as("zbManager").run(() -> assertThatThrownBy(() -> runtime.startProcessInstanceByKey("establishUnit"))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("\"Establishment of the integration unit\" is started only by its start form"));
    }

    @Test
    void a_form_names_its_fields_as_it_labels_them() {
        walk.as("zbManager").claim(number, "planProgramme");
        Map<String, Object> answers = new HashMap<>(Map.of("partners", List.of("nowhere"), "trainingEnd", "soon"));
        walk.as("zbManager").run(() -> assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answers))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("\"Partner municipalities\": Choose one of the options in the list.")
                .hasMessageContaining("\"Start\": This field is required.")
                .hasMessageContaining("\"End\": Enter a valid date.")
                .message()
                .doesNotContainPattern("[çğıöşüÇĞİÖŞÜ]"));
    }

    @Test
    void a_task_that_was_read_in_english_is_saved_under_its_own_name() {
        walk.as("zbManager").run(() -> {
            Task read = reading();
            read.setName("Plan the programme");
            read.setDescription(
                    "Set the participating municipalities, the dates of the stages and the programme's team. "
                            + "Since whoever prepares something cannot approve it, check that each municipality has enough people.");
            read.setDueDate(new Date(0));
            tasks.saveTask(read);
            assertThat(reading().getName()).isEqualTo("Programı planla");
            assertThat(reading().getDescription()).startsWith("Katılan belediyeleri");
            assertThat(reading().getDueDate()).hasTime(0);
            Task renamed = reading();
            renamed.setName("Close the programme");
            assertThatThrownBy(() -> tasks.saveTask(renamed)).isInstanceOf(AuthorizationException.class);
        });
    }

    @Test
    void our_filters_are_not_saved_by_people() {
        walk.as("admin").run(() -> {
            Filter ours =
                    filters.createTaskFilterQuery().filterName("Görevlerim").singleResult();
            ours.setName("My tasks");
            ours.setProperties(Map.of());
            assertThatThrownBy(() -> filters.saveFilter(ours))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("comes with the program");
            Filter inOurName = filters.newTaskFilter("Other");
            inOurName.setProperties(Map.of("key", "mine"));
            assertThatThrownBy(() -> filters.saveFilter(inOurName)).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> filters.deleteFilter(ours.getId())).isInstanceOf(AuthorizationException.class);
            Filter own = filters.newTaskFilter("Own");
            filters.saveFilter(own);
            own.setName("Renamed");
            filters.saveFilter(own);
            filters.deleteFilter(own.getId());
        });
        assertThat(filters.createTaskFilterQuery().filterName("Görevlerim").count())
                .isEqualTo(1);
    }

    /** It would be refused each time that the filter is asked, and nobody could see any filter until it is deleted. */
    @Test
    void filters_with_expressions_are_not_saved() {
        walk.as("admin").run(() -> {
            for (TaskQuery query : List.of(
                    tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
                    tasks.createTaskQuery().or().taskOwnerExpression("#{x}").endOr())) {
                Filter filter = filters.newTaskFilter("Own").setQuery(query);
                assertThatThrownBy(() -> filters.saveFilter(filter))
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessageContaining("cannot contain expressions");
            }
        });
        assertThat(filters.createTaskFilterQuery().filterName("Own").count()).isZero();
    }

    private Task reading() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }
}
