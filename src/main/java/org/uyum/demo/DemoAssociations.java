package org.uyum.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.uyum.directory.DirectoryService;
import org.uyum.directory.NewOrganisation;
import org.uyum.directory.Organisation;

/** About twenty plausible associations, from {@code demo/associations.csv}; none of them exists. */
@Component
class DemoAssociations {

    private static final Map<String, String> STAFF = Map.of(
            "zeytinburnu", "zbStaff1",
            "bagcilar", "bgStaff1",
            "fatih", "ftStaff1",
            "piraziz", "pzStaff1",
            "bozat", "bzStaff1");

    private final DemoWalk walk;
    private final DirectoryService directory;

    DemoAssociations(DemoWalk walk, DirectoryService directory) {
        this.walk = walk;
        this.directory = directory;
    }

    /** Enters each association in the name of somebody who works for its municipality. */
    void provide() {
        for (String line : lines()) {
            String[] cells = line.split(";", -1);
            walk.as(STAFF.get(cells[2]), () -> {
                directory.add(new NewOrganisation(
                        cells[0],
                        Organisation.Kind.ASSOCIATION,
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4].isEmpty() ? null : cells[4]));
            });
        }
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/associations.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
