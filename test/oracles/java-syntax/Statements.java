import com.sun.source.tree.*;
import com.sun.source.util.TreeScanner;

/** Counts statements. A declaration of several variables is one; so is a loop with what stands in its heading. */
final class Statements extends TreeScanner<Void, Void> {
    private int count;
    private Tree lastType;

    int count(Tree body) {
        if (!(body instanceof StatementTree)) return 1;
        scan(body, null);
        return count;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        if (tree instanceof StatementTree && !isNone(tree)) count++;
        return super.scan(tree, nothing);
    }

    /** Variables are counted by themselves; for javac a case is a statement. */
    private static boolean isNone(Tree tree) {
        return tree instanceof BlockTree || tree instanceof EmptyStatementTree || tree instanceof LabeledStatementTree
            || tree instanceof CaseTree || tree instanceof VariableTree;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        boolean goesOn = tree.getType() != null && tree.getType() == lastType;
        if (!goesOn) count++;
        lastType = tree.getType();
        return scan(tree.getInitializer(), nothing);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        int before = count;
        for (StatementTree one : tree.getInitializer()) scan(one, nothing);
        for (StatementTree one : tree.getUpdate()) scan(one, nothing);
        count = before;
        scan(tree.getCondition(), nothing);
        return scan(tree.getStatement(), nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        scan(tree.getExpression(), nothing);
        return scan(tree.getStatement(), nothing);
    }

    @Override
    public Void visitTry(TryTree tree, Void nothing) {
        int before = count;
        scan(tree.getResources(), nothing);
        count = before;
        scan(tree.getBlock(), nothing);
        for (CatchTree one : tree.getCatches()) scan(one.getBlock(), nothing);
        return scan(tree.getFinallyBlock(), nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        scan(tree.getEnclosingExpression(), nothing);
        return scan(tree.getArguments(), nothing);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void nothing) {
        return null;
    }
}
