package org.yinuo.server.correspondence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Bytes of mail as text: charsets that are named wrongly or not at all, and pages without anything that could run. */
final class MailText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> CHINESE = List.of("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "ms936", "hz-gb-2312", "euc-cn", "gb_2312-80");
    private static final Set<String> UNREAD = Set.of("head", "script", "style", "template", "noscript", "svg", "object", "iframe", "title");
    private static final Set<String> BLOCKS = Set.of("p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr",
            "blockquote", "section", "article");

    private MailText() {
    }

    /** In the charset that is named if the bytes agree, else in UTF-8 if they agree, else in GB18030, which reads all of Chinese. */
    static String decode(byte[] bytes, @Nullable String named) {
        String name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
        for (Charset charset : candidates(name)) {
            try {
                return clean(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException other) {
                // The next candidate may fit.
            }
        }
        return clean(new String(bytes, candidates(name).getFirst()));
    }

    private static List<Charset> candidates(String name) {
        if (name.isEmpty() || name.equals("us-ascii") || name.equals("ascii") || name.equals("unknown-8bit")) {
            return List.of(StandardCharsets.UTF_8, GB18030);
        }
        if (CHINESE.contains(name)) {
            return List.of(GB18030, StandardCharsets.UTF_8);
        }
        try {
            return List.of(Charset.forName(name), StandardCharsets.UTF_8, GB18030);
        } catch (IllegalArgumentException unknown) {
            return List.of(StandardCharsets.UTF_8, GB18030);
        }
    }

    /** Without what PostgreSQL and screens cannot hold. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .filter(point -> point != 0x202E && point != 0x202D && point != 0xFEFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** What a page says, blocks on lines of their own, quotations behind {@code >}. */
    static String ofPage(String html) {
        StringBuilder text = new StringBuilder();
        append(Jsoup.parse(html).body(), text, 0);
        return text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static void append(Node node, StringBuilder text, int depth) {
        if (node instanceof TextNode piece) {
            text.append(piece.text().replace('\u00a0', ' '));
            return;
        }
        if (!(node instanceof Element element) || UNREAD.contains(element.normalName()) || depth > 200) {
            return;
        }
        if (isQuotation(element)) {
            StringBuilder quoted = new StringBuilder();
            element.childNodes().forEach(child -> append(child, quoted, depth + 1));
            text.append('\n').append(quoted.toString().strip().replaceAll("(?m)^", "> ")).append('\n');
            return;
        }
        boolean block = BLOCKS.contains(element.normalName());
        if (block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        element.childNodes().forEach(child -> append(child, text, depth + 1));
        if (block && !text.isEmpty() && (element.normalName().equals("br") || text.charAt(text.length() - 1) != '\n')) {
            text.append('\n');
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
            text.append('\t');
        }
    }

    private static boolean isQuotation(Element element) {
        return element.normalName().equals("blockquote") || element.hasClass("gmail_quote") || element.id().equals("divRplyFwdMsg")
                || element.id().equals("isReplyContent") || element.hasClass("moz-cite-prefix");
    }
}
