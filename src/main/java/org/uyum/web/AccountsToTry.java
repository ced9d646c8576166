package org.uyum.web;

import java.util.List;
import org.uyum.identity.Person;

/** Accounts that the sign-in page offers to whoever tries the program; there only while demo data is. */
public interface AccountsToTry {

    List<Person> accounts();

    /** The password of all of them. */
    String password();
}
