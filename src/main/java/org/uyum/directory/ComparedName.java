package org.uyum.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uyum.web.Spelling;

/**
 * The name of an organisation as it is compared with others: without Turkish letters, punctuation and "ve", the words that
 * many names share in one form whether abbreviated or not, in any order.
 *
 * @param letters all words in a row
 * @param general words that many names share, such as association, solidarity, culture: a bit for each
 * @param own words that make the name this organisation's; those of the municipality's name only where there are no others
 */
record ComparedName(String letters, long general, List<Word> own) {

    /**
     * A word that is no general one.
     *
     * @param letters a bit for each letter that it has: most words are told apart by these
     */
    record Word(String text, long letters) {

        static Word of(String text) {
            return new Word(
                    text,
                    text.chars().mapToLong(letter -> 1L << (letter % Long.SIZE)).reduce(0, (all, one) -> all | one));
        }
    }

    /** A word as short as this is mistyped in no letter, or it is another one; a long one in two. */
    private static final int LETTERS_FOR_ONE_SLIP = 6;

    private static final int LETTERS_FOR_TWO_SLIPS = 12;

    private static final Set<String> JOINING = Set.of("ve", "ile", "icin", "and", "of", "the");

    private static final Map<String, String> GENERAL = general(
            "dernek der dern dernegi dernekleri",
            "vakif vak vakf vakfi",
            "yardimlasma yard yrd yardim yardimlasmasi",
            "dayanisma day dayan dayanismasi",
            "kultur kult kulturu",
            "sosyal sos",
            "egitim egt egit",
            "ogretim ogr",
            "spor",
            "genclik",
            "kalkindirma kalk kalkinma",
            "guzellestirme guz",
            "tanitma tan tanitim",
            "yasatma",
            "hemseri hem hems hemsehri hemseriler hemsehriler hemserileri hemsehrileri",
            "federasyon fed federasyonu",
            "konfederasyon konf konfederasyonu",
            "topluluk toplulugu",
            "birlik birligi",
            "kulup kulubu",
            "universite uni univ universitesi",
            "belediye bel belediyesi",
            "mudurluk mud mudurlugu",
            "baskanlik bsk baskanligi",
            "kaymakamlik kaym kaymakamligi",
            "mahalle mah mh mahallesi",
            "koy koyu koyleri",
            "merkez mrk merkezi",
            "sube sb subesi");

    private static final List<String> STEMS =
            GENERAL.values().stream().distinct().sorted().toList();

    private static Map<String, String> general(String... lines) {
        Map<String, String> forms = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            for (String word : words) {
                forms.put(word, words[0]);
            }
        }
        return forms;
    }

    /** @param municipality the name of the municipality in whose register it stands: many organisations have it in theirs */
    static ComparedName of(String name, String municipality) {
        List<String> words = Stream.of(Spelling.plain(name).split(" "))
                .filter(word -> !word.isEmpty() && !JOINING.contains(word))
                .toList();
        long general = 0;
        List<String> own = new ArrayList<>();
        for (String word : words) {
            if (GENERAL.containsKey(word)) {
                general |= 1L << STEMS.indexOf(GENERAL.get(word));
            } else {
                own.add(word);
            }
        }
        Set<String> here = Set.of(Spelling.plain(municipality).split(" "));
        List<String> elsewhere =
                own.stream().filter(word -> !here.contains(word)).toList();
        String letters = String.join(
                "", words.stream().map(word -> GENERAL.getOrDefault(word, word)).toList());
        return new ComparedName(
                letters,
                general,
                (elsewhere.isEmpty() ? own : elsewhere).stream().map(Word::of).toList());
    }

    /** Whether the two may be names of one organisation. A word that is missing in one of them only says so too, if it is general. */
    boolean mayBe(ComparedName other) {
        return letters.equals(other.letters) || (generalFits(other) && ownFits(other.own()));
    }

    private boolean generalFits(ComparedName other) {
        return own.isEmpty()
                ? general == other.general()
                : (general & other.general()) == general || (general & other.general()) == other.general();
    }

    private boolean ownFits(List<Word> others) {
        if (own.size() != others.size()) {
            return false;
        }
        List<Word> left = new ArrayList<>(others);
        for (Word word : own) {
            if (!left.remove(word)) {
                int fitting = -1;
                for (int i = 0; i < left.size() && fitting < 0; i++) {
                    fitting = differsBySlips(word, left.get(i)) ? i : -1;
                }
                if (fitting < 0) {
                    return false;
                }
                left.remove(fitting);
            }
        }
        return true;
    }

    private static boolean differsBySlips(Word one, Word another) {
        String word = one.text();
        String other = another.text();
        int shorter = Math.min(word.length(), other.length());
        int slips = shorter >= LETTERS_FOR_TWO_SLIPS ? 2 : shorter >= LETTERS_FOR_ONE_SLIP ? 1 : 0;
        return slips > 0
                && Math.abs(word.length() - other.length()) <= slips
                // a slip takes one letter away and brings one at most
                && Long.bitCount(one.letters() ^ another.letters()) <= 2 * slips
                && !hasDigit(word)
                && !hasDigit(other)
                && slips(word, other) <= slips;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Letters that are missing, too many, wrong, or changed places with their neighbours (optimal string alignment). */
    private static int slips(String word, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int wrong = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }
}
