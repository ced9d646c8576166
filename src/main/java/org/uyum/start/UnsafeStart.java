package org.uyum.start;

import java.util.List;

/** The program was not started, for these reasons; nothing was written to the database. */
class UnsafeStart extends RuntimeException {

    private final transient List<StartProblem> problems;

    UnsafeStart(List<StartProblem> problems) {
        super(problems.stream().map(StartProblem::key).toList().toString());
        this.problems = List.copyOf(problems);
    }

    List<StartProblem> problems() {
        return problems;
    }
}
