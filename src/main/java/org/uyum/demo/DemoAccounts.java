package org.uyum.demo;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.identity.NewPerson;
import org.uyum.identity.People;
import org.uyum.identity.Role;

/** The five municipalities of the original project and an account for each role; no real people. */
@Component
public class DemoAccounts {

    /** The password of every demo account. */
    static final String PASSWORD = "uyum-demo";

    private static final List<Municipality> MUNICIPALITIES = List.of(
            new Municipality("zeytinburnu", "Zeytinburnu Belediyesi", "ZB", true),
            new Municipality("bagcilar", "Bağcılar Belediyesi", "BG", true),
            new Municipality("fatih", "Fatih Belediyesi", "FT", true),
            new Municipality("piraziz", "Piraziz Belediyesi", "PZ", false),
            new Municipality("bozat", "Bozat Belediyesi", "BZ", false));

    private static final Set<String> ALL =
            MUNICIPALITIES.stream().map(Municipality::code).collect(java.util.stream.Collectors.toUnmodifiableSet());

    private final Municipalities municipalities;
    private final People people;

    DemoAccounts(Municipalities municipalities, People people) {
        this.municipalities = municipalities;
        this.people = people;
    }

    /** Adds municipalities and accounts, unless they are there. */
    @Transactional
    public void provide() {
        if (municipalities.find("zeytinburnu").isPresent()) {
            return;
        }
        MUNICIPALITIES.forEach(municipalities::add);
        add("zbStaff1", "Personel 1", "Zeytinburnu", "zeytinburnu", Role.STAFF);
        add("zbStaff2", "Personel 2", "Zeytinburnu", "zeytinburnu", Role.STAFF);
        add("zbStaff3", "Personel 3", "Zeytinburnu", "zeytinburnu", Role.STAFF);
        add("zbManager", "Birim Müdürü", "Zeytinburnu", "zeytinburnu", Role.MANAGER);
        add("zbStrategy", "Strateji Geliştirme", "Zeytinburnu", "zeytinburnu", Role.STRATEGY);
        add("zbMayor", "Belediye Başkanı", "Zeytinburnu", "zeytinburnu", Role.MAYOR);
        add("zbCouncil", "Meclis Kâtibi", "Zeytinburnu", "zeytinburnu", Role.COUNCIL_SECRETARY);
        add("bgStaff1", "Personel 1", "Bağcılar", "bagcilar", Role.STAFF);
        add("bgStaff2", "Personel 2", "Bağcılar", "bagcilar", Role.STAFF);
        add("bgManager", "Birim Müdürü", "Bağcılar", "bagcilar", Role.MANAGER);
        add("ftStaff1", "Personel 1", "Fatih", "fatih", Role.STAFF);
        add("ftStaff2", "Personel 2", "Fatih", "fatih", Role.STAFF);
        add("ftManager", "Birim Müdürü", "Fatih", "fatih", Role.MANAGER);
        add("pzStaff1", "Personel 1", "Piraziz", "piraziz", Role.STAFF);
        add("pzManager", "Birim Müdürü", "Piraziz", "piraziz", Role.MANAGER);
        add("bzStaff1", "Personel 1", "Bozat", "bozat", Role.STAFF);
        add("bzManager", "Birim Müdürü", "Bozat", "bozat", Role.MANAGER);
        people.addToTry(account("auditor", "Denetçi", "", ALL, Role.AUDITOR));
        people.addToTry(account("admin", "Sistem Yöneticisi", "", Set.of(), Role.ADMINISTRATOR));
    }

    private void add(String id, String title, String place, String municipality, Role role) {
        people.addToTry(account(id, title, "(" + place + ")", Set.of(municipality), role));
    }

    private static NewPerson account(String id, String first, String last, Set<String> municipalities, Role role) {
        return new NewPerson(id, first, last, id + "@example.org", PASSWORD, municipalities, Set.of(role));
    }
}
