package org.uyum.programme;

/**
 * A stage of a case ends before its time, because a manager skipped it or cancelled the programme. Published in the
 * transaction that ends it; whoever keeps rows of that stage brings them to an end.
 *
 * @param reason as the manager wrote it
 */
public record StageInterrupted(String caseNumber, Stage stage, String reason) {}
