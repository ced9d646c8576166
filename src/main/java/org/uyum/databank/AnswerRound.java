package org.uyum.databank;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The answers of an interview as they were entered once; the highest round counts. */
@Table("interview_answers")
record AnswerRound(
        @Id Long id,
        Long interview,
        int round,
        String answers,
        String municipality,
        String neighbourhood,
        String assocType,
        LocalDate interviewDate,
        String enteredBy,
        Instant enteredAt) {}
