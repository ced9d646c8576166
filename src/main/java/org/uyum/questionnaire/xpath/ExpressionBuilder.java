package org.uyum.questionnaire.xpath;

import java.util.List;
import java.util.Set;

/** Makes the expression from the parse tree. */
final class ExpressionBuilder extends XPathExpressionBaseVisitor<Expression> {

    /** Functions of the standard whose value only a device, a file beside the form or chance knows. */
    private static final Set<String> NOT_HERE = Set.of(
            "area",
            "base64-decode",
            "base64-encode",
            "checklist",
            "current",
            "decimal-time",
            "digest",
            "distance",
            "enclosed-area",
            "extract-signed",
            "geofence",
            "instance",
            "intersects",
            "jr:itext",
            "last",
            "name",
            "pulldata",
            "random",
            "randomize",
            "thousands-sep",
            "uuid",
            "version",
            "weighted-checklist");

    @Override
    public Expression visitStart(XPathExpressionParser.StartContext tree) {
        return visit(tree.expression());
    }

    @Override
    public Expression visitGrouped(XPathExpressionParser.GroupedContext tree) {
        return visit(tree.expression());
    }

    @Override
    public Expression visitNegation(XPathExpressionParser.NegationContext tree) {
        return new Expression.Negation(visit(tree.expression()));
    }

    @Override
    public Expression visitMultiplication(XPathExpressionParser.MultiplicationContext tree) {
        return operation(tree.operator.getText(), tree.expression());
    }

    @Override
    public Expression visitAddition(XPathExpressionParser.AdditionContext tree) {
        return operation(tree.operator.getText(), tree.expression());
    }

    @Override
    public Expression visitOrder(XPathExpressionParser.OrderContext tree) {
        return operation(tree.operator.getText(), tree.expression());
    }

    @Override
    public Expression visitEquality(XPathExpressionParser.EqualityContext tree) {
        return operation(tree.operator.getText(), tree.expression());
    }

    @Override
    public Expression visitConjunction(XPathExpressionParser.ConjunctionContext tree) {
        return operation("and", tree.expression());
    }

    @Override
    public Expression visitDisjunction(XPathExpressionParser.DisjunctionContext tree) {
        return operation("or", tree.expression());
    }

    @Override
    public Expression visitCalled(XPathExpressionParser.CalledContext tree) {
        return visit(tree.call());
    }

    @Override
    public Expression visitUnion(XPathExpressionParser.UnionContext tree) {
        throw InvalidExpression.notHere("questionnaire.expression.pathNotHere", tree.getText());
    }

    @Override
    public Expression visitLocation(XPathExpressionParser.LocationContext tree) {
        throw InvalidExpression.notHere("questionnaire.expression.pathNotHere", tree.getText());
    }

    @Override
    public Expression visitCall(XPathExpressionParser.CallContext tree) {
        String name = tree.NAME().getText();
        if (NOT_HERE.contains(name)) {
            throw InvalidExpression.notHere("questionnaire.expression.functionNotHere", name);
        }
        Function function = Function.of(name)
                .orElseThrow(() -> new InvalidExpression("questionnaire.expression.functionUnknown", name));
        if (function == Function.POSITION && tree.getText().equals("position(..)")) {
            return new Expression.Call(function, List.of());
        }
        List<Expression> arguments = tree.expression().stream().map(this::visit).toList();
        if (!function.takes(arguments.size())) {
            throw new InvalidExpression("questionnaire.expression.arguments", name);
        }
        return new Expression.Call(function, arguments);
    }

    @Override
    public Expression visitAnswer(XPathExpressionParser.AnswerContext tree) {
        String text = tree.getText();
        return new Expression.Answer(text.substring(2, text.length() - 1).strip());
    }

    @Override
    public Expression visitCurrent(XPathExpressionParser.CurrentContext tree) {
        return new Expression.Current();
    }

    @Override
    public Expression visitNumber(XPathExpressionParser.NumberContext tree) {
        return new Expression.Number(Double.parseDouble(tree.getText()));
    }

    @Override
    public Expression visitText(XPathExpressionParser.TextContext tree) {
        String quoted = tree.getText();
        return new Expression.Text(quoted.substring(1, quoted.length() - 1));
    }

    @Override
    public Expression visitColumn(XPathExpressionParser.ColumnContext tree) {
        return new Expression.Column(tree.NAME().getText());
    }

    private Expression operation(String operator, List<XPathExpressionParser.ExpressionContext> operands) {
        return new Expression.Operation(Operator.of(operator), visit(operands.get(0)), visit(operands.get(1)));
    }
}
