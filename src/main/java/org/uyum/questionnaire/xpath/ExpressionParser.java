package org.uyum.questionnaire.xpath;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/**
 * Reads the XPath of XLSForm. Throws {@link InvalidExpression} for what is no XPath or uses a function that is not
 * supported. Length and depth are limited, since questionnaires are uploaded files.
 */
public final class ExpressionParser {

    private static final int MOST_TOKENS = 2_000;
    private static final int DEEPEST = 100;

    private ExpressionParser() {}

    public static Expression parse(String source) {
        var failure = new Failure();
        var lexer = new XPathExpressionLexer(CharStreams.fromString(straightQuotes(source)));
        lexer.removeErrorListeners();
        lexer.addErrorListener(failure);
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        requireModest(tokens.getTokens());
        var parser = new XPathExpressionParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(failure);
        Expression expression = new ExpressionBuilder().visit(parser.start());
        expression.all().forEach(ExpressionParser::requireSoundPattern);
        return expression;
    }

    /** Word processors and Excel put typographic quotes where XPath wants straight ones. */
    private static String straightQuotes(String source) {
        return source.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
    }

    private static void requireModest(List<Token> tokens) {
        int depth = 0;
        int deepest = 0;
        int negations = 0;
        for (Token token : tokens) {
            if (Set.of("(", "[").contains(token.getText())) {
                deepest = Math.max(deepest, ++depth);
            } else if (Set.of(")", "]").contains(token.getText())) {
                depth--;
            } else if (token.getText().equals("-")) {
                negations++;
            }
        }
        if (tokens.size() > MOST_TOKENS || deepest > DEEPEST || negations > DEEPEST) {
            throw new InvalidExpression("questionnaire.expression.tooLong");
        }
    }

    private static void requireSoundPattern(Expression part) {
        if (part instanceof Expression.Call call
                && call.function() == Function.REGEX
                && call.argument(1) instanceof Expression.Text pattern) {
            try {
                Pattern.compile(pattern.text());
            } catch (PatternSyntaxException e) {
                throw new InvalidExpression("questionnaire.expression.pattern", pattern.text());
            }
        }
    }

    private static final class Failure extends BaseErrorListener {

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer, Object symbol, int line, int column, String text, RecognitionException e) {
            throw new InvalidExpression("questionnaire.expression.syntax", column + 1);
        }
    }
}
