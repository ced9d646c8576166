package org.uyum.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names may be those of one organisation, in the register of Zeytinburnu. */
class ComparedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "İĞDIRLILAR DERNEĞİ | Igdirlilar Dernegi",
                "Iğdırlılar Derneği | iğdirlilar dernegi",
                "Rizeliler Yardımlaşma ve Dayanışma Derneği | Rizeliler Yard. ve Day. Der.",
                "Rizeliler Yardımlaşma ve Dayanışma Derneği | RİZELİLER YRD.DAY.DER.",
                "Rizeliler Yardımlaşma ve Dayanışma Derneği | Rizeliler Dayanışma, Yardımlaşma Derneği",
                "Rizeliler Derneği | Derneği (Rizeliler)",
                "Rizeliler Derneği | Rize'liler Derneği",
                "Rizeliler Derneği | Rize liler Derneği",
                "Rizeliler Derneği | Zeytinburnu Rizeliler Kültür Derneği",
                "Şanlıurfalılar Derneği | Sanliurfalilar Dernegi",
                "Şanlıurfalılar Derneği | Şanlıurfalılra Derneği",
                "Orta Asya Göçmenleri Derneği | Asya, Orta: Göçmenleri Der.",
                "Kahramanmaraşlılar Derneği | Kahramanmarşlilarr Derneği",
                "Kültür ve Dayanışma Derneği | Kült. Day. Der.",
                "Kâğıthaneliler Derneği | Kağıthaneliler Derneği"
            })
    void one_organisation_is_known_however_it_is_written(String name, String other) {
        assertThat(mayBe(name, other)).isTrue();
        assertThat(mayBe(other, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rizeliler Derneği | Trabzonlular Derneği",
                "Bitlisliler Derneği | Kilisliler Derneği",
                "Karslılar Derneği | Muşlular Derneği",
                "Rizeliler Derneği | Rizeliler Vakfı",
                "Rizeliler Kültür Derneği | Rizeliler Spor Kulübü",
                "Zeytinburnu Rizeliler Derneği | Zeytinburnu Sivaslılar Derneği",
                "Zeytinburnu Derneği | Rizeliler Derneği",
                "İstanbul Üniversitesi | İstanbul Teknik Üniversitesi",
                "2. Etap Komşuluk Derneği | 3. Etap Komşuluk Derneği",
                "Deneme Derneği 11 | Deneme Derneği 12",
                "Kültür Derneği | Spor Derneği",
                "Van İl Müdürlüğü | Van İlçe Müdürlüğü"
            })
    void two_organisations_are_not_taken_for_one(String name, String other) {
        assertThat(mayBe(name, other)).isFalse();
        assertThat(mayBe(other, name)).isFalse();
    }

    @Test
    void five_thousand_names_are_compared_with_two_thousand_in_a_few_seconds() {
        List<ComparedName> present = names(5_000, "Kastamonulular");
        List<ComparedName> listed = names(2_000, "Gümüşhaneliler");
        long start = System.nanoTime();

        long alike = listed.stream()
                .mapToLong(name -> present.stream().filter(name::mayBe).count())
                .sum();

        assertThat(alike).isZero();
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }

    private static List<ComparedName> names(int count, String people) {
        return IntStream.range(0, count)
                .mapToObj(one -> ComparedName.of(
                        people + " " + Integer.toString(one + 10_000, 26).replaceAll("\\d", "x") + "köylüler Derneği",
                        "Zeytinburnu Belediyesi"))
                .toList();
    }

    private static boolean mayBe(String name, String other) {
        return ComparedName.of(name, "Zeytinburnu Belediyesi").mayBe(ComparedName.of(other, "Zeytinburnu Belediyesi"));
    }
}
