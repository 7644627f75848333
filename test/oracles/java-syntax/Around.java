import com.sun.source.tree.*;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What stands around a tree in its function, and what becomes of its value. */
final class Around {
    private Around() {}

    /** From the outside in; a lambda, a method and an initializer begin anew. */
    static String within(TreePath path) {
        List<String> found = new ArrayList<>();
        for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
            if (isFunction(at) && at != path) break;
            String one = between(at.getParentPath(), at.getLeaf());
            if (one != null) found.add(one);
        }
        Collections.reverse(found);
        return String.join(" ", found.subList(0, Math.min(found.size(), 20)));
    }

    static boolean isFunction(TreePath path) {
        Tree tree = path.getLeaf();
        boolean isInitializer = tree instanceof BlockTree && path.getParentPath().getLeaf() instanceof ClassTree;
        return tree instanceof MethodTree || tree instanceof LambdaExpressionTree || isInitializer;
    }

    private static String between(TreePath parent, Tree child) {
        Tree tree = parent.getLeaf();
        if (tree instanceof IfTree one) return child == one.getCondition() || isElseIf(parent) ? null : "branch";
        if (tree instanceof ConditionalExpressionTree one) return child == one.getCondition() ? null : "branch";
        if (tree instanceof CaseTree) return "branch";
        if (tree instanceof BinaryTree one) return one.getRightOperand() == child && isLazy(one) ? "branch" : null;
        if (tree instanceof ForLoopTree one) return one.getInitializer().contains(child) ? null : "loop";
        if (tree instanceof EnhancedForLoopTree one) return child == one.getExpression() ? null : "loop";
        if (tree instanceof WhileLoopTree || tree instanceof DoWhileLoopTree) return "loop";
        if (tree instanceof CatchTree one) return child == one.getBlock() ? "catch" : null;
        if (!(tree instanceof TryTree one) || child instanceof CatchTree) return null;
        return child == one.getFinallyBlock() ? "finally" : one.getCatches().isEmpty() ? null : "tried";
    }

    /** All ways of `if … else if … else` are ways of one branch: that of the first `if`. */
    private static boolean isElseIf(TreePath path) {
        return path.getParentPath().getLeaf() instanceof IfTree one && one.getElseStatement() == path.getLeaf();
    }

    private static boolean isLazy(BinaryTree tree) {
        return tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
    }

    /** `dropped`, `assigned total`, `returned`, `argument` or `used`. */
    static String result(TreePath path) {
        Tree child = path.getLeaf();
        TreePath parent = path.getParentPath();
        Tree tree = parent.getLeaf();
        if (tree instanceof ExpressionStatementTree) return "dropped";
        if (tree instanceof VariableTree one) return "assigned " + one.getName();
        if (tree instanceof AssignmentTree one && one.getExpression() == child) return assigned(one.getVariable());
        if (tree instanceof ReturnTree || tree instanceof LambdaExpressionTree) return "returned";
        if (tree instanceof MethodInvocationTree one && one.getArguments().contains(child)) return "argument";
        if (tree instanceof NewClassTree one && one.getArguments().contains(child)) return "argument";
        if (tree instanceof ConditionalExpressionTree one && one.getCondition() != child) return result(parent);
        if (tree instanceof ParenthesizedTree || tree instanceof TypeCastTree) return result(parent);
        if (tree instanceof YieldTree || tree instanceof CaseTree one && one.getBody() == child)
            return result(switchAround(parent));
        return "used";
    }

    private static TreePath switchAround(TreePath path) {
        TreePath at = path;
        while (!(at.getLeaf() instanceof SwitchExpressionTree)) at = at.getParentPath();
        return at;
    }

    private static String assigned(ExpressionTree to) {
        String path = Told.path(to);
        return path == null ? "used" : "assigned " + path;
    }

    /** How many statements a function has, at all depths; those of functions within are not its own. */
    static int statements(Tree body) {
        return new Statements().count(body);
    }
}
