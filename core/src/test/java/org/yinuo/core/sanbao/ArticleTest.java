package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleTest {

    @Test
    void writesTheArticleAsALawyerWould() {
        assertThat(Law.VEHICLES.article(24, 1, 4).zh()).isEqualTo("《家用汽车产品修理更换退货责任规定》第二十四条第一款第（四）项");
        assertThat(Law.CIVIL_CODE.article(203).zh()).isEqualTo("《民法典》第二百零三条");
        assertThat(Law.CIVIL_CODE.article(1259).zh()).isEqualTo("《民法典》第一千二百五十九条");
        assertThat(Law.GENERAL_GOODS.article(10).zh()).endsWith("第十条");
        assertThat(Law.GENERAL_GOODS.article(13, 2).en()).endsWith("art. 13 para. 2");
    }
}
