package org.uyum.questionnaire;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The versions of all questionnaires. */
interface Questionnaires extends ListCrudRepository<QuestionnaireVersion, Long> {

    List<QuestionnaireVersion> findAllByOrderByIdDesc();

    Optional<QuestionnaireVersion> findBySha256(String sha256);

    Optional<QuestionnaireVersion> findFirstByFormIdOrderByVersionNoDesc(String formId);

    List<QuestionnaireVersion> findAllByFormIdOrderByVersionNoDesc(String formId);

    /** Whoever stores a further version of the form waits for the end of this transaction. */
    @Query("select id from questionnaire_version where form_id = :formId for update")
    List<Long> lockForm(String formId);

    /** Who stored versions of the form, the first version's first; nobody for the one that is shipped. */
    @Query("select created_by from questionnaire_version"
            + " where form_id = :formId and created_by is not null order by version_no")
    List<String> authors(String formId);

    @Query("select coalesce(max(version_no), 0) from questionnaire_version where form_id = :formId")
    int lastVersionNo(String formId);
}
