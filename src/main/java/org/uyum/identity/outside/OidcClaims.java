package org.uyum.identity.outside;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a provider says of a person out of the claims that it signed. */
final class OidcClaims {

    private final OidcSettings.Claims names;

    OidcClaims(OidcSettings.Claims names) {
        this.names = names;
    }

    OutsidePerson person(String issuer, String subject, Map<String, Object> claims) {
        String first = text(claims, names.firstName());
        String last = text(claims, names.lastName());
        String whole = text(claims, "name");
        if (first.isEmpty() && last.isEmpty() && !whole.isEmpty()) {
            int space = whole.lastIndexOf(' ');
            first = space < 0 ? whole : whole.substring(0, space);
            last = space < 0 ? "" : whole.substring(space + 1);
        }
        return new OutsidePerson(
                issuer,
                subject,
                text(claims, names.id()),
                first,
                last,
                text(claims, names.email()),
                all(claims, names.groups()),
                all(claims, names.municipality()));
    }

    private static String text(Map<String, Object> claims, String name) {
        return find(claims, name) instanceof String text ? text.strip() : "";
    }

    /** A claim may be one text or a list of them; what is of another kind says nothing. */
    private static Set<String> all(Map<String, Object> claims, String name) {
        Object found = find(claims, name);
        Collection<?> each = found instanceof Collection<?> several ? several : Set.of(found);
        return each.stream()
                .filter(String.class::isInstance)
                .map(text -> ((String) text).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A name may itself contain dots, as an address does: it is tried as a whole first. Nothing found is an empty text. */
    private static Object find(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        if (whole != null) {
            return whole;
        }
        int dot = name.indexOf('.');
        while (dot > 0) {
            if (claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
                return find(inner, name.substring(dot + 1));
            }
            dot = name.indexOf('.', dot + 1);
        }
        return "";
    }
}
