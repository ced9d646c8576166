package org.uyum.start;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The settings with which the program is started, as its parts will read them. */
final class Settings {

    private final Environment environment;
    private final Binder binder;

    Settings(Environment environment) {
        this.environment = environment;
        this.binder = Binder.get(environment);
    }

    /** Stripped; empty where it is not set. */
    String text(String name) {
        return binder.bind(name, String.class).orElse("").strip();
    }

    /** As it stands, for secrets; empty where it is not set. */
    String secret(String name) {
        return binder.bind(name, String.class).orElse("");
    }

    /** Whether it is set to true; what cannot be read as a boolean counts as neither on nor off. */
    boolean isOn(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    /** Whether a switch is there and not turned off, as {@code --debug} is. */
    boolean isGiven(String name) {
        return environment.containsProperty(name) && !text(name).equalsIgnoreCase("false");
    }

    boolean isSet(String name) {
        return !text(name).isEmpty();
    }

    List<String> list(String name) {
        return binder.bind(name, Bindable.listOf(String.class)).orElse(List.of());
    }

    /** All settings below a name. */
    Map<String, String> below(String name) {
        return binder.bind(name, Bindable.mapOf(String.class, String.class)).orElse(Map.of());
    }

    boolean hasProfile(String profile) {
        return environment.matchesProfiles(profile);
    }
}
