package org.yinuo.core.letter.search;

import java.util.regex.Pattern;

/**
 * Reads an expression of {@code java.util.regex} for the {@link Shape} of its matches. What it does not know makes the
 * shape unknown, never wrong.
 */
final class ShapeParser {
    private static final int KNOWN_FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.MULTILINE;

    private final String expression;
    private int at;
    private boolean anyCase;
    private final boolean lines;

    private ShapeParser(String expression, int flags) {
        this.expression = expression;
        this.anyCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
        this.lines = (flags & Pattern.MULTILINE) != 0;
    }

    static Shape shape(String expression, int flags) {
        if ((flags & ~KNOWN_FLAGS) != 0 || expression.chars().anyMatch(sign -> Character.isSurrogate((char) sign))) {
            return Shape.UNKNOWN;
        }
        try {
            ShapeParser parser = new ShapeParser(expression, flags);
            Shape shape = parser.alternatives();
            return parser.at == expression.length() ? shape : Shape.UNKNOWN;
        } catch (NotKnown notKnown) {
            return Shape.UNKNOWN;
        }
    }

    private static final class NotKnown extends RuntimeException {
        NotKnown() {
            super(null, null, false, false);
        }
    }

    private Shape alternatives() {
        boolean outside = anyCase;
        Shape shape = sequence();
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            shape = shape.or(sequence());
        }
        anyCase = outside;
        return shape;
    }

    private Shape sequence() {
        Shape shape = Shape.NOTHING;
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            shape = shape.then(quantified(element()));
        }
        return shape;
    }

    private Shape element() {
        char sign = expression.charAt(at++);
        return switch (sign) {
            case '(' -> group();
            case '[' -> characters();
            case '.' -> Shape.any();
            case '^' -> lines ? Shape.NOTHING : Shape.START;
            case '$' -> lines ? Shape.NOTHING : Shape.END;
            case '\\' -> escaped(next());
            case '*', '+', '?', '{' -> throw new NotKnown();
            default -> one(SignSet.of(sign));
        };
    }

    private Shape one(SignSet signs) {
        return Shape.one(anyCase ? signs.inBothCases() : signs);
    }

    private char next() {
        if (at >= expression.length()) {
            throw new NotKnown();
        }
        return expression.charAt(at++);
    }

    private Shape escaped(char sign) {
        if (sign == 'b') {
            return Shape.NOTHING;
        }
        return sign == 'D' || sign == 'S' || sign == 'W' ? Shape.any() : one(escapedSigns(sign));
    }

    private SignSet escapedSigns(char sign) {
        return switch (sign) {
            case 'd' -> SignSet.range('0', '9');
            case 'w' -> SignSet.range('0', '9').and(SignSet.range('A', 'Z')).and(SignSet.range('a', 'z')).and(SignSet.of('_'));
            case 's' -> SignSet.range('\t', '\r').and(SignSet.of(' '));
            case 'n' -> SignSet.of('\n');
            case 't' -> SignSet.of('\t');
            case 'u' -> unicode();
            default -> {
                if (Character.isLetterOrDigit(sign)) {
                    throw new NotKnown();
                }
                yield SignSet.of(sign);
            }
        };
    }

    private SignSet unicode() {
        if (at + 4 > expression.length()) {
            throw new NotKnown();
        }
        at += 4;
        char sign = (char) Integer.parseInt(expression, at - 4, at, 16);
        if (Character.isSurrogate(sign)) {
            throw new NotKnown();
        }
        return SignSet.of(sign);
    }

    private Shape group() {
        if (!expression.startsWith("?", at)) {
            return closed(alternatives());
        }
        at++;
        if (expression.startsWith("<=", at) || expression.startsWith("<!", at)) {
            boolean wanted = expression.charAt(at + 1) == '=';
            at += 2;
            Shape behind = closed(alternatives());
            return wanted ? behind.seen() : Shape.NOTHING;
        }
        char sign = next();
        return switch (sign) {
            case ':', '>' -> closed(alternatives());
            case '=' -> closed(alternatives()).seen();
            case '!' -> {
                closed(alternatives());
                yield Shape.NOTHING;
            }
            case '<' -> {
                at = expression.indexOf('>', at) + 1;
                yield closed(alternatives());
            }
            case 'i', 's' -> flag(sign);
            default -> throw new NotKnown();
        };
    }

    /** {@code (?i)} holds to the end of the group around it, {@code (?i:…)} inside its own. */
    private Shape flag(char sign) {
        boolean outside = anyCase;
        anyCase |= sign == 'i';
        char end = next();
        if (end == ')') {
            return Shape.NOTHING;
        }
        if (end != ':') {
            throw new NotKnown();
        }
        Shape shape = closed(alternatives());
        anyCase = outside;
        return shape;
    }

    private Shape closed(Shape inside) {
        if (next() != ')') {
            throw new NotKnown();
        }
        return inside;
    }

    private Shape characters() {
        boolean negated = expression.startsWith("^", at);
        SignSet signs = new SignSet();
        at += negated ? 1 : 0;
        int first = at;
        while (next() != ']') {
            char sign = expression.charAt(at - 1);
            if (sign == '[' || sign == '&' && expression.startsWith("&", at)) {
                throw new NotKnown();
            }
            signs = signs.and(sign == '\\' ? inClass(next()) : range(sign));
        }
        if (at - 1 == first) {
            throw new NotKnown();
        }
        return negated || signs.isAll() ? Shape.any() : one(signs);
    }

    private SignSet inClass(char sign) {
        if (sign == 'D' || sign == 'S' || sign == 'W') {
            return SignSet.ALL;
        }
        if (sign != 'u') {
            return escapedSigns(sign);
        }
        unicode();
        return range((char) Integer.parseInt(expression, at - 4, at, 16));
    }

    private SignSet range(char first) {
        if (at + 1 >= expression.length() || expression.charAt(at) != '-' || expression.charAt(at + 1) == ']') {
            return SignSet.of(first);
        }
        at++;
        char last = next();
        if (last == '\\') {
            if (next() != 'u') {
                throw new NotKnown();
            }
            unicode();
            last = (char) Integer.parseInt(expression, at - 4, at, 16);
        }
        if (last == '[') {
            throw new NotKnown();
        }
        return SignSet.range(first, last);
    }

    private Shape quantified(Shape shape) {
        Shape result = shape;
        while (at < expression.length() && "*+?{".indexOf(expression.charAt(at)) >= 0) {
            result = switch (expression.charAt(at++)) {
                case '*' -> result.times(0, Shape.ENDLESS);
                case '+' -> result.times(1, Shape.ENDLESS);
                case '?' -> result.times(0, 1);
                default -> counted(result);
            };
            if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
                at++;
            }
        }
        return result;
    }

    /** {@code {2}}, {@code {2,}}, {@code {2,5}}. */
    private Shape counted(Shape shape) {
        int end = expression.indexOf('}', at);
        if (end < 0) {
            throw new NotKnown();
        }
        String[] bounds = expression.substring(at, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? Shape.ENDLESS : Integer.parseInt(bounds[1]);
        return shape.times(least, most);
    }
}
