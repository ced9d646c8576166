package org.uyum.databank;

import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.uyum.identity.People;
import org.uyum.identity.Person;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/** Who can interview, who has how many interviews, and who would be given those that nobody has yet. */
@Service
public class InterviewSharing {

    private final Interviews interviews;
    private final People people;

    InterviewSharing(Interviews interviews, People people) {
        this.interviews = interviews;
        this.people = people;
    }

    /** The people of a municipality who can interview. */
    public List<Person> interviewers(String municipality) {
        return people.of(municipality, Role.STAFF);
    }

    /** The interviewers of these municipalities by the ids of the interviews that they would be given. */
    Map<Long, String> distribution(Fieldwork fieldwork, Collection<String> municipalities) {
        List<Interview> all = interviews.findByFieldworkOrderById(fieldwork.id());
        List<Interviews.Load> open = interviews.openLoads();
        Map<Long, String> given = new TreeMap<>();
        municipalities.forEach(code -> given.putAll(distribution(of(all, code), interviewers(code), open)));
        return given;
    }

    /** Who of a municipality has how many interviews, and would get how many. */
    public List<InterviewerLoad> loads(Fieldwork fieldwork, String municipality) {
        List<Interview> assigned = of(interviews.findByFieldworkOrderById(fieldwork.id()), municipality);
        List<Person> interviewers = interviewers(municipality);
        List<Interviews.Load> open = interviews.openLoads();
        Map<Long, String> toCome = distribution(assigned, interviewers, open);
        Map<String, Integer> elsewhere = perInterviewer(open.stream()
                .filter(each -> !each.fieldwork().equals(fieldwork.id()))
                .toList());
        return interviewers.stream()
                .map(person -> load(person, assigned, elsewhere, toCome))
                .toList();
    }

    private static Map<Long, String> distribution(
            List<Interview> assigned, List<Person> interviewers, List<Interviews.Load> open) {
        return InterviewDistribution.of(
                assigned, interviewers.stream().map(Person::id).toList(), perInterviewer(open));
    }

    private static Map<String, Integer> perInterviewer(List<Interviews.Load> loads) {
        return loads.stream()
                .collect(Collectors.toMap(Interviews.Load::interviewer, Interviews.Load::interviews, Integer::sum));
    }

    private static List<Interview> of(List<Interview> all, String municipality) {
        return all.stream()
                .filter(interview -> interview.municipality().equals(municipality))
                .toList();
    }

    private static InterviewerLoad load(
            Person person, List<Interview> assigned, Map<String, Integer> elsewhere, Map<Long, String> toCome) {
        List<Interview> own = assigned.stream()
                .filter(interview -> person.id().equals(interview.interviewer()))
                .toList();
        return new InterviewerLoad(
                person,
                own.size(),
                own.stream()
                        .map(Interview::neighbourhood)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(Collator.getInstance(Texts.TURKISH))
                        .toList(),
                elsewhere.getOrDefault(person.id(), 0),
                (int) toCome.values().stream().filter(person.id()::equals).count());
    }
}
