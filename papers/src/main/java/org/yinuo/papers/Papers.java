package org.yinuo.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints forms: a template, the words of a language and a model become a page of html or a pdf. */
public final class Papers {

    private static final TemplateEngine ENGINE = engine();
    private static final String STYLE = style();

    private Papers() {
    }

    /** The form as pdf. Chinese for a Chinese locale, English for every other. */
    public static byte[] render(Paper paper, Locale locale) {
        return render(paper.template(), locale, paper.model());
    }

    /**
     * A template as pdf.
     *
     * @param template the name of a file in {@code templates}, without its ending
     * @throws IllegalArgumentException when there is no such template
     */
    public static byte[] render(String template, Locale locale, Map<String, Object> model) {
        return HtmlToPdf.render(html(template, locale, model));
    }

    /** The form as a complete html page that needs no other file. */
    public static String html(Paper paper, Locale locale) {
        return html(paper.template(), locale, paper.model());
    }

    /** A template as html; see {@link #render(String, Locale, Map)}. */
    public static String html(String template, Locale locale, Map<String, Object> model) {
        if (!template.matches("[a-z][a-z-]*") || Papers.class.getResource("templates/" + template + ".html") == null) {
            throw new IllegalArgumentException("No template named " + template);
        }
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("css", STYLE);
        variables.put("states", PromiseState.values());
        return ENGINE.process(template, new Context(PaperWords.languageOf(locale), variables));
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(Papers.class.getClassLoader());
        files.setPrefix("org/yinuo/papers/templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new PaperWords());
        return engine;
    }

    private static String style() {
        try (InputStream css = Papers.class.getResourceAsStream("templates/paper.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
