package org.uyum.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A further way to sign in to our pages, beside name and password. */
public interface SignInWay {

    /** Opens the way in the door for people. */
    void open(HttpSecurity http) throws Exception;
}
