package org.uyum.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;
import org.uyum.identity.Municipalities;
import org.uyum.identity.Municipality;
import org.uyum.web.Problem;
import org.uyum.web.Refused;

/** What administrators do with municipalities. Code and prefix are for good: they stand in rows and case numbers. */
@Service
public class MunicipalityService {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,39}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,3}");
    private static final int LONGEST_NAME = 200;

    private final Municipalities municipalities;
    private final Admission admission;
    private final AccessLog log;

    MunicipalityService(Municipalities municipalities, Admission admission, AccessLog log) {
        this.municipalities = municipalities;
        this.admission = admission;
        this.log = log;
    }

    @Transactional
    public Municipality add(Municipality entered) {
        admission.requireAdministrator();
        Municipality tidy = new Municipality(
                entered.code() == null ? "" : entered.code().strip(),
                tidy(entered.name()),
                entered.prefix() == null ? "" : entered.prefix().strip(),
                entered.populationOver50000());
        Refused.ifAny(problems(tidy));
        municipalities.add(tidy);
        log.write(AccessEvent.of(AccessEvent.Kind.MUNICIPALITY_ADDED)
                .municipality(tidy.code())
                .detail("prefix", tidy.prefix()));
        return tidy;
    }

    /** Changes name and population; refused if they are not what the page showed any more. */
    @Transactional
    public void change(String code, Municipality shown, Municipality entered) {
        admission.requireAdministrator();
        Municipality now =
                municipalities.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Municipality after = new Municipality(code, tidy(entered.name()), now.prefix(), entered.populationOver50000());
        List<Problem> problems = new ArrayList<>();
        checkName(after, problems);
        Refused.ifAny(problems);
        if (after.equals(now)) {
            return;
        }
        Municipality before = new Municipality(code, shown.name(), now.prefix(), shown.populationOver50000());
        if (!municipalities.change(before, after)) {
            throw Refused.because("administration.municipality.changedMeanwhile", now.name());
        }
        log.write(AccessEvent.of(AccessEvent.Kind.MUNICIPALITY_CHANGED).municipality(code));
    }

    private List<Problem> problems(Municipality entered) {
        List<Problem> problems = new ArrayList<>();
        if (!CODE.matcher(entered.code()).matches()) {
            problems.add(Problem.of("code", "administration.municipality.badCode", entered.code()));
        } else if (municipalities.find(entered.code()).isPresent()) {
            problems.add(Problem.of(
                    "code",
                    "administration.municipality.codeTaken",
                    entered.code(),
                    municipalities.nameOf(entered.code())));
        }
        checkName(entered, problems);
        if (!PREFIX.matcher(entered.prefix()).matches()) {
            problems.add(Problem.of("prefix", "administration.municipality.badPrefix", entered.prefix()));
        } else {
            municipalities.findAllSorted().stream()
                    .filter(other -> other.prefix().equals(entered.prefix()))
                    .findFirst()
                    .ifPresent(other -> problems.add(Problem.of(
                            "prefix", "administration.municipality.prefixTaken", entered.prefix(), other.name())));
        }
        return problems;
    }

    private void checkName(Municipality entered, List<Problem> problems) {
        if (entered.name().length() < 2 || entered.name().length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "administration.municipality.badName", LONGEST_NAME));
        } else if (municipalities.findAllSorted().stream()
                .anyMatch(other ->
                        !other.code().equals(entered.code()) && other.name().equals(entered.name()))) {
            problems.add(Problem.of("name", "administration.municipality.nameTaken", entered.name()));
        }
    }

    private static String tidy(String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }
}
