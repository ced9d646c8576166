package org.uyum.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.databank.Interview;

/** Plausible answers to the shipped questionnaire; they differ from interview to interview, but not from start to start. */
@Component
class DemoAnswers {

    private static final List<String> DOMAINS = List.of(
            "legal",
            "housing",
            "work",
            "health",
            "psych",
            "school",
            "language",
            "skills",
            "social_aid",
            "urban",
            "relations",
            "information");

    /** How heavy each domain weighs on average, in the order of the domains. */
    private static final int[] WEIGHT = {3, 4, 5, 3, 2, 3, 4, 3, 2, 2, 2, 3};

    private final DemoTexts texts;

    DemoAnswers(DemoTexts texts) {
        this.texts = texts;
    }

    Map<String, Object> of(Interview interview, String associationType, LocalDate day) {
        int turn = (int) (interview.id() % 97);
        boolean internal = associationType.equals("hometown");
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("interviewOutcome", "held");
        answers.put("interview_date", day.toString());
        answers.put("municipality", interview.municipality());
        answers.put(
                "interviewer_code",
                interview.municipality().substring(0, 2).toUpperCase(java.util.Locale.ROOT) + "0" + (1 + turn % 3));
        answers.put("interview_mode", pick(turn, "face", "face", "phone", "online"));
        answers.put("notice_given", true);
        answers.put("consent", "yes");
        answers.put("assoc_name", interview.organisationName());
        answers.put("assoc_type", associationType);
        answers.put("founded_year", 1985 + turn % 35);
        answers.put("respondent_role", pick(turn, "chair", "board", "secretary"));
        answers.put("neighbourhood", neighbourhood(interview.municipality(), turn));
        profile(answers, internal, turn);
        needs(answers, turn);
        activities(answers, turn);
        return answers;
    }

    private static void profile(Map<String, Object> answers, boolean internal, int turn) {
        answers.put("a01_migration_type", internal ? "internal" : "international");
        if (internal) {
            answers.put("a02_origin_province", List.of(pick(turn, "tr58", "tr25", "tr52", "tr61")));
        } else {
            answers.put("a03_origin_country", List.of(pick(turn, "som", "nga", "sen", "egy")));
            answers.put("a09_legal_status", List.of(pick(turn, "temp_prot", "res_short", "citizen")));
        }
        answers.put("a04_members", 40 + turn * 13 % 400);
        answers.put("a05_households_band", pick(turn, "b100_499", "b500_999", "b1000_4999", "b0_99"));
        answers.put("a06_estimate_basis", pick(turn, "register", "guess", "survey"));
        answers.put("a07_arrival_period", List.of(pick(turn, "p1990", "p2000", "p2011", "p2016")));
        answers.put("a08_reason", List.of("work", pick(turn, "education", "family", "security")));
        answers.put("a10_pct_women", 44 + turn % 10);
        answers.put("a11_pct_children", 25 + turn % 15);
        answers.put("a12_pct_older", 4 + turn % 9);
        answers.put("a13_education", pick(turn, "primary", "lower_sec", "upper_sec"));
        answers.put("a14_sectors", List.of("textile", pick(turn, "construction", "service", "trade")));
        answers.put("a15_informal", pick(turn, "half", "most", "quarter"));
        answers.put("a16_tenure", pick(turn, "tenant", "tenant_nocontract", "shared"));
        answers.put("a17_turkish", internal ? "native" : pick(turn, "weak", "basic", "good"));
        answers.put("a18_service_language", internal ? List.of("none") : List.of(pick(turn, "ar", "fa", "uz")));
    }

    private void needs(Map<String, Object> answers, int turn) {
        for (int domain = 0; domain < DOMAINS.size(); domain++) {
            int severity = Math.min(5, Math.max(1, WEIGHT[domain] + (turn + domain) % 3 - 1));
            boolean unknown = (turn + domain) % 11 == 0;
            answers.put("b01_sev_" + DOMAINS.get(domain), unknown ? "s99" : "s" + severity);
        }
        answers.put("b02_priority_1", pick(turn, "work", "work", "housing"));
        answers.put("b02_priority_2", pick(turn, "language", "legal", "language"));
        answers.put("b02_priority_3", pick(turn, "health", "school", "information"));
        answers.put("b03_affected", List.of("women", pick(turn, "youth", "newcomers", "workers")));
        answers.put("b04_housing", List.of("rent", pick(turn, "crowded", "damp", "refusal")));
        answers.put("b05_work", List.of("uninsured", pick(turn, "low_pay", "unemployment", "permit")));
        answers.put("b06_school", List.of(pick(turn, "language", "cost", "bullying")));
        answers.put("b07_health", List.of(pick(turn, "language", "information", "insurance")));
        answers.put("b08_discrimination", pick(turn, "sometimes", "rarely", "often"));
        answers.put("b09_where", List.of(pick(turn, "housing", "work", "public_office")));
        answers.put("b10_barrier", List.of("unaware", pick(turn, "language", "hours", "documents")));
        answers.put("b11_trend", pick(turn, "same", "worse", "better"));
        answers.put("b12_open", texts.get("interview.open"));
    }

    private void activities(Map<String, Object> answers, int turn) {
        boolean active = turn % 3 != 0;
        answers.put("c01_any", active ? "yes" : "no");
        if (active) {
            answers.put("c02_activity_1_c02_title", texts.get("interview.activity"));
            answers.put("c02_activity_1_c02_type", pick(turn, "language", "aid", "culture"));
            answers.put("c02_activity_1_c02_target", List.of("women"));
            answers.put("c02_activity_1_c02_beneficiaries", 30 + turn);
            answers.put("c02_activity_1_c02_funding", List.of("dues"));
        } else {
            answers.put("c03_why_not", List.of(pick(turn, "money", "space", "staff")));
        }
        answers.put("c04_staff", turn % 4);
        answers.put("c05_volunteers", 5 + turn % 20);
        answers.put("c06_coop", List.of(pick(turn, "meeting", "joint", "venue")));
        answers.put("c07_satisfaction", pick(turn, "v3", "v4", "v2"));
        answers.put("c08_expect", List.of("info_desk", pick(turn, "language", "vocational", "legal")));
        answers.put("c09_role", List.of(pick(turn, "outreach", "volunteer", "interpreter")));
        answers.put("c10_meeting", "yes");
        answers.put("c11_publish", pick(turn, "yes", "no"));
    }

    private static String neighbourhood(String municipality, int turn) {
        return municipality.equals("zeytinburnu")
                ? pick(turn, "zb_sumer", "zb_telsiz", "zb_nuripasa", "zb_veliefendi", "zb_yesiltepe")
                : municipality.substring(0, 2) + "_other";
    }

    private static String pick(int turn, String... options) {
        return options[turn % options.length];
    }
}
