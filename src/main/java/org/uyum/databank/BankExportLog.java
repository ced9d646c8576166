package org.uyum.databank;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.uyum.databank.BankExport.Format;
import org.uyum.identity.AccessEvent;
import org.uyum.identity.AccessLog;

/**
 * Logs what was taken out of the data bank, with what it was narrowed down by: once for each municipality whose interviews
 * it holds, so that its auditors read it, and for the municipality of whoever took it. What was typed to search is not
 * kept, only that there was something.
 */
@Component
class BankExportLog {

    private final AccessLog log;

    BankExportLog(AccessLog log) {
        this.log = log;
    }

    /** @param municipalities how many interviews of each */
    void interviews(
            BankReader reader, BankFilter filter, String search, Format format, Map<String, Integer> municipalities) {
        write("dataBank", reader, filter, search != null && !search.isBlank(), format, municipalities);
    }

    void figures(BankReader reader, BankFilter filter, Map<String, Integer> municipalities) {
        write("dataBankFigures", reader, filter, false, Format.XLSX, municipalities);
    }

    private void write(
            String what,
            BankReader reader,
            BankFilter filter,
            boolean searched,
            Format format,
            Map<String, Integer> municipalities) {
        municipalities.forEach((code, rows) -> {
            if (!code.equals(reader.own())) {
                log.write(event(what, filter, searched, format, rows).municipality(code));
            }
        });
        if (reader.own() != null) {
            int all =
                    municipalities.values().stream().mapToInt(Integer::intValue).sum();
            log.write(event(what, filter, searched, format, all).municipality(reader.own()));
        }
    }

    private static AccessEvent event(String what, BankFilter filter, boolean searched, Format format, int rows) {
        AccessEvent event = AccessEvent.of(AccessEvent.Kind.EXPORTED)
                .detail("what", what)
                .detail("format", format.name())
                .detail("rows", rows);
        for (Facet facet : Facet.values()) {
            if (filter.of(facet) != null) {
                event = event.detail(key(facet), filter.of(facet));
            }
        }
        return searched ? event.detail("searched", true) : event;
    }

    /** The name of a detail has its words in the message bundles. */
    private static String key(Facet facet) {
        return switch (facet) {
            case MUNICIPALITY -> "onlyMunicipality";
            case NEIGHBOURHOOD -> "onlyNeighbourhood";
            case TYPE -> "onlyType";
            case PROGRAMME -> "onlyProgramme";
            case VERSION -> "onlyVersion";
        };
    }
}
