package org.yinuo.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yinuo.server.testing.Cast;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class AttachmentsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2, 3};

    @Autowired
    private MockMvc mvc;

    @Test
    void givesBackWhatWasPutIn() throws Exception {
        upload("C:\\照片\\铭牌.png", PNG).andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("铭牌.png"))
                .andExpect(jsonPath("$.mediaType").value("image/png")).andExpect(jsonPath("$.size").value(12));

        mvc.perform(get("/api/attachments/1").with(Cast.AGENT)).andExpect(status().isOk())
                .andExpect(content().bytes(PNG)).andExpect(content().contentType("image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void believesTheContentNotTheName() throws Exception {
        upload("photo.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().is(422)).andExpect(jsonPath("$.code").value("attachment-type"));
        upload("letter.html", "第一条 服务承诺".getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.mediaType").value("text/plain"));
        mvc.perform(get("/api/attachments/1").with(Cast.AGENT))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")));
    }

    @Test
    void refusesNothingAndTooMuch() throws Exception {
        upload("a.png", new byte[0]).andExpect(status().is(422)).andExpect(jsonPath("$.code").value("attachment-empty"));
        upload("a.bin", new byte[Attachments.LARGEST + 1]).andExpect(status().is(413))
                .andExpect(jsonPath("$.code").value("attachment-too-large"));
        mvc.perform(get("/api/attachments/9").with(Cast.AGENT)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7                           | application/pdf
            GIF89a                             | image/gif
            RIFF....WEBPVP8                    | image/webp
            ....ftypisom                       | video/mp4
            PK\u0003\u0004[Content_Types].xml word/document.xml | application/vnd.openxmlformats-officedocument.wordprocessingml.document
            PK\u0003\u0004anything             | application/zip
            plain words                        | text/plain
            """)
    void tellsTheKindByTheFirstBytes(String bytes, String mediaType) {
        assertThat(FileKind.mediaTypeOf(bytes.getBytes(StandardCharsets.ISO_8859_1))).contains(mediaType);
    }

    private ResultActions upload(String name, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/api/attachments")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes)).with(Cast.AGENT));
    }
}
