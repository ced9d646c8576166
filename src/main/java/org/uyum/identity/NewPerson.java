package org.uyum.identity;

import java.util.Set;

/** A person to be added; municipality codes are one for those who work, several for those who audit. */
public record NewPerson(
        String id,
        String firstName,
        String lastName,
        String email,
        String password,
        Set<String> municipalities,
        Set<Role> roles) {}
