package org.yinuo.core.obligation;

/** The facts of an obligation do not allow what was asked. The code is stable; callers translate it. */
public final class ObligationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    ObligationRefused(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Stable code, for example {@code obligation-ended}. */
    public String code() {
        return code;
    }
}
