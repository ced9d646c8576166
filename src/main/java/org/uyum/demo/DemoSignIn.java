package org.uyum.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.OutsideAccounts;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.web.AccountsToTry;

/** Offers the demo accounts on the sign-in page: those who work, by municipality, then the auditor and administrator. */
@Component
@ConditionalOnProperty("uyum.demo")
class DemoSignIn implements AccountsToTry {

    private final Municipalities municipalities;
    private final People people;
    private final OutsideAccounts outsideAccounts;

    DemoSignIn(Municipalities municipalities, People people, OutsideAccounts outsideAccounts) {
        this.municipalities = municipalities;
        this.people = people;
        this.outsideAccounts = outsideAccounts;
    }

    @Override
    public List<Person> accounts() {
        Stream<Person> working = municipalities.findAllSorted().stream()
                .map(Municipality::code)
                .flatMap(code -> people.of(code).stream());
        Stream<Person> others = Stream.of("auditor", "admin").map(people::find).flatMap(Optional::stream);
        return Stream.concat(working, others)
                .filter(person -> !outsideAccounts.has(person.id()))
                .toList();
    }

    @Override
    public String password() {
        return DemoAccounts.PASSWORD;
    }
}
