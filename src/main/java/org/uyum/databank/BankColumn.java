package org.uyum.databank;

import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param name as in Kobo's exports: {@code question}, {@code question/option}, {@code repeat[2]/question}
 * @param label the same in words
 * @param code gives a cell with codes, words: the same with labels; null where there is no answer
 */
record BankColumn(
        String name, String label, Function<BankedAnswers, Object> code, Function<BankedAnswers, Object> words) {

    BankColumn(String name, String label, Function<BankedAnswers, Object> code) {
        this(name, label, code, code);
    }
}
