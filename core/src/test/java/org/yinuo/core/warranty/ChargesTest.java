package org.yinuo.core.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Commitment;

class ChargesTest {
    private static final Commitment LETTER = new Commitment(List.of(
            ClauseShape.read(Map.of("type", "coverage", "note", "免费更换配件")),
            ClauseShape.read(Map.of("type", "exclusion", "applies_to", "人为损坏")),
            ClauseShape.read(Map.of("type", "exclusion", "applies_to", "UPS 电池")),
            ClauseShape.read(Map.of("type", "post_warranty", "price", "material-only")),
            ClauseShape.read(Map.of("type", "fee", "value", 200, "unit", "yuan", "condition", "质保期满后")),
            ClauseShape.read(Map.of("type", "fee", "value", 80, "unit", "yuan", "applies_to", "打印头"))));

    private static List<String> grounds(boolean inWarranty, String unit) {
        return Charges.of(LETTER, inWarranty, unit).stream().map(each -> each.ground() + (each.named() ? " named" : "")).toList();
    }

    @Test
    void whatIsFreeInsideTheWarrantyIsChargedAfterIt() {
        assertThat(grounds(true, "SCADA-2")).containsExactly("FREE", "EXCLUDED", "EXCLUDED");
        assertThat(grounds(false, "SCADA-2")).containsExactly("AFTER_WARRANTY", "FEE");
    }

    @Test
    void anExclusionThatNamesTheUnitExcludesIt() {
        assertThat(Charges.excludes(LETTER, "UPS 电池")).isTrue();
        assertThat(Charges.excludes(LETTER, "SCADA-2")).isFalse();
        assertThat(Charges.excludes(LETTER, "")).isFalse();
    }

    @Test
    void pricesOfOtherPartsAreLeftOutOnceTheUnitIsKnown() {
        assertThat(grounds(true, "打印头")).contains("FEE named");
        assertThat(grounds(true, "")).as("nobody knows which unit").containsExactly("FREE", "EXCLUDED", "EXCLUDED", "FEE");
    }

    @Test
    void withoutClausesNothingIsSaid() {
        assertThat(Charges.of(new Commitment(List.of()), false, "")).isEmpty();
    }
}
