package org.uyum.databank;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The remarks of reviewers on the answers of all interviews. */
interface AnswerRemarks extends ListCrudRepository<AnswerRemark, Long> {

    List<AnswerRemark> findByInterviewOrderByRoundAscIdAsc(Long interview);

    Optional<AnswerRemark> findByInterviewAndRoundAndQuestion(Long interview, int round, String question);

    @Modifying
    @Query("delete from answer_remark where interview = :interview and round = :round and question = :question")
    void take(Long interview, int round, String question);

    @Modifying
    @Query("delete from answer_remark where interview = :interview")
    void deleteByInterview(Long interview);
}
