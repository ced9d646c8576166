package org.uyum.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.uyum.web.Problem;
import org.uyum.web.Spelling;

/** What is entered about a contact; what is left empty is null. */
public record ContactEntry(String name, String position, String phone, String email, String address) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{6,}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"',;]{1,64}@[^@\\s<>\"',;.]+(\\.[^@\\s<>\"',;.]+)+");

    private static final int LONGEST = 100;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_ADDRESS = 300;

    public ContactEntry {
        name = tidy(name);
        position = tidy(position);
        phone = tidy(phone);
        email = tidy(email);
        address = tidy(address);
    }

    /** Says what is wrong, and not what was entered. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name == null || name.length() > LONGEST) {
            problems.add(Problem.of("name", "directory.contact.name.missing", LONGEST));
        }
        if (position != null && position.length() > LONGEST) {
            problems.add(Problem.of("position", "directory.contact.position.tooLong", LONGEST));
        }
        if (phone != null
                && (phone.length() > LONGEST_PHONE || !PHONE.matcher(phone).matches())) {
            problems.add(Problem.of("phone", "directory.contact.phone.pattern"));
        }
        if (email != null && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            problems.add(Problem.of("email", "directory.contact.email.pattern"));
        }
        if (address != null && address.length() > LONGEST_ADDRESS) {
            problems.add(Problem.of("address", "directory.contact.address.tooLong", LONGEST_ADDRESS));
        }
        if (phone == null && email == null && address == null) {
            problems.add(Problem.of(null, "directory.contact.unreachable"));
        }
        return problems;
    }

    private static String tidy(String text) {
        return text == null || text.isBlank()
                ? null
                : Spelling.composed(text.strip().replaceAll("\\s+", " "));
    }

    /** Without what nobody is to find in a log. */
    @Override
    public String toString() {
        return "contact";
    }
}
