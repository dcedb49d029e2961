package org.yinuo.papers;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The fixed words of the forms, from papers_zh and papers_en; a missing word fails loudly instead of printing its key. */
final class PaperWords extends AbstractMessageResolver {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The language a form is printed in for a reader of this locale. */
    static Locale languageOf(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.yinuo.papers.papers", languageOf(locale), NO_FALLBACK);
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
        Locale language = languageOf(context.getLocale());
        String word = bundle(language).getString(key);
        return parameters == null || parameters.length == 0 ? word : new MessageFormat(word, language).format(parameters);
    }

    @Override
    public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
        throw new IllegalStateException("No word for " + key);
    }
}
