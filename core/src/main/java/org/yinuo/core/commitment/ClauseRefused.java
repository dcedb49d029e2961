package org.yinuo.core.commitment;

/** A written clause that cannot be read. Carries a stable code, the field at fault and what to do, in zh and en. */
public final class ClauseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String field;
    private final String chinese;

    /** A refusal of one field. */
    public ClauseRefused(String code, String field, String chinese, String english) {
        super(english);
        this.code = code;
        this.field = field;
        this.chinese = chinese;
    }

    /** Stable code, for example {@code type-unknown}. */
    public String code() {
        return code;
    }

    /** Key of the written shape that is at fault. */
    public String field() {
        return field;
    }

    /** What to do, in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** What to do, in English. */
    public String english() {
        return getMessage();
    }
}
