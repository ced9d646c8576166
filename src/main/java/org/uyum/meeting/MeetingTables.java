package org.uyum.meeting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uyum.identity.People;
import org.uyum.web.Dates;
import org.uyum.web.Texts;

/** What the forms of a meeting show in their tables; tables, because people's own texts would be read as Markdown. */
@Component
public class MeetingTables {

    private final People people;
    private final Dates dates;
    private final Texts texts;

    MeetingTables(People people, Dates dates, Texts texts) {
        this.people = people;
        this.dates = dates;
        this.texts = texts;
    }

    /** Title, time, place and signatories as rows of a label and a text. */
    public List<Map<String, String>> facts(MinutesContent content) {
        Meeting meeting = content.meeting();
        boolean held = content.minutes().header() != null;
        var from = held ? content.minutes().header().heldFrom() : meeting.plan().begins();
        var to = held ? content.minutes().header().heldTo() : meeting.plan().ends();
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(fact("meeting.number", meeting.number()));
        rows.add(fact("meeting.title", meeting.plan().title()));
        rows.add(fact("meeting.time", span(IstanbulTime.local(from), IstanbulTime.local(to))));
        rows.add(fact("meeting.place", meeting.plan().place()));
        for (SignatoryRole role : SignatoryRole.values()) {
            rows.add(fact(role.messageKey(), people.nameOf(content.signatory(role))));
        }
        if (held) {
            rows.add(fact("meeting.round", String.valueOf(content.minutes().round())));
            rows.add(fact("meeting.conclusion", content.minutes().header().summary()));
        }
        return rows;
    }

    /** Invitees as rows of name, group, e-mail and, once it is known, whether they came. */
    public List<Map<String, String>> invitees(MinutesContent content) {
        return content.invitees().stream()
                .map(invitee -> Map.of(
                        "name", invitee.name(),
                        "group", texts.get(invitee.stakeholderGroup().messageKey()),
                        "email", invitee.email() == null ? "–" : invitee.email(),
                        "attended", attended(content, invitee)))
                .toList();
    }

    /** The four groups as rows of how many are invited and how many came. */
    public List<Map<String, Object>> groups(MinutesContent content) {
        return Arrays.stream(StakeholderGroup.values())
                .map(group -> Map.<String, Object>of(
                        "group", texts.get(group.messageKey()),
                        "invited", content.invited(group),
                        "present", content.present(group)))
                .toList();
    }

    /** The agenda as rows of number, item and summary. */
    public List<Map<String, String>> agenda(MinutesContent content) {
        return content.agenda().stream()
                .map(item -> Map.of(
                        "number", String.valueOf(item.itemNumber()),
                        "item", item.text(),
                        "summary",
                                content.summaryOf(item).isBlank()
                                        ? texts.get("meeting.summary.none")
                                        : content.summaryOf(item)))
                .toList();
    }

    /** Recommendations as rows of number, text, addressee and how they came about. */
    public List<Map<String, String>> recommendations(MinutesContent content) {
        return content.recommendations().stream()
                .map(recommendation -> Map.of(
                        "number", recommendation.number(),
                        "text", recommendation.text(),
                        "addressedTo", recommendation.addressedTo(),
                        "adoption", texts.get(recommendation.adoption().messageKey()),
                        "dissent", recommendation.dissent() == null ? "–" : recommendation.dissent()))
                .toList();
    }

    /** Names of the groups of whom nobody is invited; empty if each is. */
    public String uninvitedGroups(MinutesContent content) {
        return content.uninvitedGroups().stream()
                .map(group -> texts.get(group.messageKey()))
                .collect(Collectors.joining(", "));
    }

    /** Items of the agenda that are none of the six topics. */
    public static List<Map<String, String>> otherItems(List<AgendaItem> agenda) {
        return agenda.stream()
                .filter(item -> item.topic() == Topic.OTHER)
                .map(item -> Map.of("item", item.text()))
                .toList();
    }

    private String attended(MinutesContent content, Invitee invitee) {
        return content.attended(invitee)
                .map(came -> texts.get(came ? "meeting.attended.yes" : "meeting.attended.no"))
                .orElse("–");
    }

    private Map<String, String> fact(String key, String text) {
        return Map.of("label", texts.get(key), "text", text);
    }

    private String span(LocalDateTime from, LocalDateTime to) {
        return dates.moment(from) + "–" + dates.time(to.toLocalTime());
    }
}
