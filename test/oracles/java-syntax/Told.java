import com.sun.source.tree.*;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Types and values in the words of the facts. */
final class Told {
    private Told() {}

    /** `this.orders`: names with dots alone. */
    static String path(Tree tree) {
        if (tree instanceof IdentifierTree one) return one.getName().toString();
        if (!(tree instanceof MemberSelectTree one)) return null;
        String object = path(one.getExpression());
        return object == null ? null : object + "." + one.getIdentifier();
    }

    /** A type as written: names without what explains them, `List<Order>[]`. */
    static String type(Tree tree) {
        if (tree == null || tree.toString().equals("void") || tree.toString().equals("var")) return "?";
        if (tree instanceof AnnotatedTypeTree one) return type(one.getUnderlyingType());
        if (tree instanceof ArrayTypeTree one) return type(one.getType()) + "[]";
        if (tree instanceof MemberSelectTree one) return outerArguments(one.getExpression()) == null ? one.getIdentifier().toString() : one.getIdentifier() + "<" + outerArguments(one.getExpression()) + ">";
        if (tree instanceof WildcardTree one) return one.getBound() == null ? "?" : type(one.getBound());
        if (tree instanceof UnionTypeTree one) return types(one.getTypeAlternatives(), " | ");
        if (!(tree instanceof ParameterizedTypeTree one)) return tree.toString();
        String outer = one.getType() instanceof MemberSelectTree select ? outerArguments(select.getExpression()) : null;
        String own = types(one.getTypeArguments(), ", ");
        String name = type(one.getType()).replaceFirst("<.*$", "");
        String all = outer == null ? own : own.isEmpty() ? outer : outer + ", " + own;
        return all.isEmpty() ? name : name + "<" + all + ">";
    }

    private static String outerArguments(Tree tree) {
        if (tree instanceof AnnotatedTypeTree one) return outerArguments(one.getUnderlyingType());
        if (tree instanceof MemberSelectTree one) return outerArguments(one.getExpression());
        return tree instanceof ParameterizedTypeTree one ? types(one.getTypeArguments(), ", ") : null;
    }

    static String types(List<? extends Tree> trees, String between) {
        return trees.stream().map(Told::type).collect(Collectors.joining(between));
    }

    /** A value as far as the facts tell it. */
    static String value(Tree tree) {
        if (tree instanceof ParenthesizedTree one) return value(one.getExpression());
        if (tree instanceof TypeCastTree one) return value(one.getExpression());
        if (tree instanceof AssignmentTree one) return value(one.getExpression()).equals("#list") ? "…" : value(one.getExpression());
        if (tree instanceof LiteralTree one) return literal(one.getValue());
        if (tree instanceof MethodInvocationTree || tree instanceof NewClassTree) return "#call";
        if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) return "#function";
        if (tree instanceof NewArrayTree one) return one.getInitializers() == null ? "…" : "#list";
        if (tree instanceof UnaryTree one && one.getKind() == Tree.Kind.UNARY_MINUS) return value(one.getExpression()).equals("#number") ? "#number" : "…";
        if (tree instanceof BinaryTree one && one.getKind() == Tree.Kind.PLUS) return sum(one);
        if (tree instanceof MemberSelectTree one && one.getIdentifier().contentEquals("class")) return "class";
        String path = path(tree);
        return path == null ? "…" : path;
    }

    private static String literal(Object value) {
        if (value == null) return "null";
        if (value instanceof Boolean) return value.toString();
        return value instanceof String || value instanceof Character ? text(value.toString()) : "#number";
    }

    /** The first characters and the length of a text: enough to know it by. */
    static String text(String text) {
        String head = text.substring(0, Math.min(40, text.length())).replaceAll("[^ -~]", "·");
        return '"' + head + '"' + Math.min(400, text.length());
    }

    private static String sum(BinaryTree tree) {
        List<Tree> operands = new ArrayList<>();
        Tree at = tree;
        while (at instanceof BinaryTree one && one.getKind() == Tree.Kind.PLUS) {
            operands.add(0, one.getRightOperand());
            at = one.getLeftOperand();
        }
        operands.add(0, at);
        if (operands.stream().noneMatch(Told::isText)) return "…";
        StringBuilder text = new StringBuilder();
        for (Tree operand : operands) {
            if (!(operand instanceof LiteralTree one) || one.getValue() == null) return "#joined";
            text.append(one.getValue() instanceof Number ? one.toString() : one.getValue());
        }
        return text(text.toString());
    }

    /** Characters alone add up to a number. */
    private static boolean isText(Tree tree) {
        return !(tree instanceof LiteralTree one && one.getValue() instanceof Character) && (value(tree).startsWith("\"") || value(tree).equals("#joined"));
    }

    /** The package and the name of the type behind an element: `java.util:Map.Entry`, or the name of a type parameter. */
    static String fullName(Element element) {
        if (!(element instanceof TypeElement type)) return element == null ? "?" : element.toString();
        if (type.asType().getKind() == TypeKind.ERROR) return "?";
        String name = type.getSimpleName().toString();
        boolean isHidden = false;
        Element outer = type.getEnclosingElement();
        for (; outer != null && !(outer instanceof PackageElement); outer = outer.getEnclosingElement()) {
            isHidden |= outer.getSimpleName().isEmpty();
            if (outer instanceof TypeElement && !isHidden) name = outer.getSimpleName() + "." + name;
        }
        return outer + ":" + name;
    }
}
