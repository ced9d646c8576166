package org.uyum.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.uyum.web.Names;

/** A signature as it is shown under minutes: name, capacity, when, and the EBYS number if there is one. */
public record SignedLine(
        SignatoryRole role, String name, LocalDateTime signedAt, String ebysNumber, LocalDate ebysDate) {

    /** The signatures that minutes have so far, in the order of signing. */
    public static List<SignedLine> of(MinutesContent content, Names names) {
        return Arrays.stream(SignatoryRole.values())
                .flatMap(role -> content.signature(role).stream())
                .map(signature -> new SignedLine(
                        signature.role(),
                        names.person(signature.person(), signature.actingFor()),
                        IstanbulTime.local(signature.signedAt()),
                        signature.ebysNumber(),
                        signature.ebysDate()))
                .toList();
    }
}
