import com.sun.source.tree.*;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Calls, variables, writes, exits, handlers and conditions. */
final class Actions extends TreePathScanner<Void, Void> {
    private final Source source;
    private final List<Supplier<String>> lines;

    Actions(Source source, List<Supplier<String>> lines) {
        this.source = source;
        this.lines = lines;
    }

    private void note(String what, int at, String told) {
        note(what, at, told, getCurrentPath());
    }

    private void note(String what, int at, String told, TreePath path) {
        String within = Around.within(path);
        String line = what + " " + source.place(at) + " " + told + (within.isEmpty() ? "" : " within " + within);
        lines.add(() -> line);
    }

    /** Offset of the last part of a name with dots, or of a type without its arguments. */
    static int lastPart(Source source, Tree tree) {
        if (tree instanceof ParameterizedTypeTree one) return lastPart(source, one.getType());
        if (tree instanceof AnnotatedTypeTree one) return lastPart(source, one.getUnderlyingType());
        if (tree instanceof MemberSelectTree one) return source.end(one) - one.getIdentifier().length();
        return source.start(tree);
    }

    static String lastName(Tree tree) {
        if (tree instanceof ParameterizedTypeTree one) return lastName(one.getType());
        if (tree instanceof AnnotatedTypeTree one) return lastName(one.getUnderlyingType());
        return tree instanceof MemberSelectTree one ? one.getIdentifier().toString() : tree.toString();
    }

    /** `String[]::new` and `int[]::clone` call nothing that anybody declares. */
    static boolean callsNothing(MemberReferenceTree tree) {
        Tree of = tree.getQualifierExpression();
        return of instanceof ArrayTypeTree || of instanceof PrimitiveTypeTree || of instanceof AnnotatedTypeTree;
    }

    private static String arguments(List<? extends ExpressionTree> trees) {
        return trees.stream().map(Told::value).collect(Collectors.joining(", "));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        ExpressionTree select = tree.getMethodSelect();
        note("call", lastPart(source, select), lastName(select) + "(" + arguments(tree.getArguments()) + ") " + Around.result(getCurrentPath()));
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        boolean isValue = getCurrentPath().getParentPath().getLeaf() instanceof JCTree.JCVariableDecl one && (one.mods.flags & (1L << 14)) != 0;
        boolean isWritten = !isValue || isWrittenWithArguments((VariableTree) getCurrentPath().getParentPath().getLeaf());
        int at = isValue ? nameOf((VariableTree) getCurrentPath().getParentPath().getLeaf()) : lastPart(source, tree.getIdentifier());
        String name = lastName(tree.getIdentifier());
        if (isWritten) note("new", at, name + "(" + arguments(tree.getArguments()) + ") " + Around.result(getCurrentPath()));
        return super.visitNewClass(tree, nothing);
    }

    private boolean isWrittenWithArguments(VariableTree value) {
        return source.continuesWith(nameOf(value) + value.getName().length(), "(");
    }

    /** Behind the annotations of a value of an enum, to which javac points. */
    private int nameOf(VariableTree value) {
        int from = Math.max(source.point(value), source.end(value.getModifiers()));
        return source.text.indexOf(value.getName().toString(), from);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        boolean isNew = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
        Tree of = tree.getQualifierExpression();
        String name = isNew ? lastName(of) : tree.getName().toString();
        int at = isNew ? source.start(of) : source.end(tree) - name.length();
        String line = (isNew ? "new " : "call ") + source.place(at) + " " + name + "() returned";
        if (!callsNothing(tree)) lines.add(() -> line);
        if (!callsNothing(tree)) lines.add(() -> "return " + source.place(source.start(tree)) + " #call");
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        boolean isOther = parent instanceof ClassTree || parent instanceof MethodTree || parent instanceof LambdaExpressionTree || parent instanceof CatchTree;
        if (!isOther) noteVariable(tree, parent);
        return super.visitVariable(tree, nothing);
    }

    private void noteVariable(VariableTree tree, Tree parent) {
        boolean isResource = parent instanceof TryTree;
        boolean isFinal = isResource || tree.getModifiers().getFlags().contains(Modifier.FINAL);
        String name = tree.getName().isEmpty() ? "_" : tree.getName().toString();
        boolean isUnnamedPattern = parent instanceof BindingPatternTree && name.equals("_");
        String value = tree.getInitializer() == null ? "" : " = " + Told.value(tree.getInitializer());
        String type = tree.getType() == null || source.start(tree.getType()) < 0 ? "?" : Told.type(tree.getType());
        if (!isUnnamedPattern) note("variable", source.point(tree), (isFinal ? "final " : "") + type + " " + name + value);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        noteWrite(tree.getVariable(), " = " + Told.value(tree.getExpression()));
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        for (ExpressionTree one : tree.getArguments()) scan(one instanceof AssignmentTree entry ? entry.getExpression() : one, nothing);
        return nothing;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        noteWrite(tree.getVariable(), "");
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
        String kind = tree.getKind().toString();
        if (kind.endsWith("INCREMENT") || kind.endsWith("DECREMENT")) noteWrite(tree.getExpression(), "");
        return super.visitUnary(tree, nothing);
    }

    /** Only what certainly is a field: a name with a dot. */
    private void noteWrite(ExpressionTree to, String value) {
        Tree tree = to;
        while (tree instanceof ParenthesizedTree one) tree = one.getExpression();
        if (!(tree instanceof MemberSelectTree field)) return;
        String on = source.text.substring(source.start(field.getExpression()), source.end(field.getExpression())).replaceAll("\\s", "");
        note("write", lastPart(source, field), (on.length() > 100 ? "" : on) + "." + field.getIdentifier() + value);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        note("return", source.start(tree), tree.getExpression() == null ? "" : Told.value(tree.getExpression()));
        return super.visitReturn(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION)
            lines.add(() -> "return " + source.place(source.start(tree.getBody())) + " " + Told.value(tree.getBody()));
        return super.visitLambdaExpression(tree, nothing);
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void nothing) {
        note("throw", source.start(tree), Told.value(tree.getExpression()));
        return super.visitThrow(tree, nothing);
    }

    @Override
    public Void visitCatch(CatchTree tree, Void nothing) {
        VariableTree error = tree.getParameter();
        note("catch", source.start(tree), Told.type(error.getType()) + " " + (error.getName().isEmpty() ? "_" : error.getName()) + " "
            + Throws.within(tree.getBlock()) + Around.statements(tree.getBlock()) + " to " + source.line(source.end(tree)));
        return super.visitCatch(tree, nothing);
    }

    private void condition(ExpressionTree tree) {
        ExpressionTree at = tree;
        while (at instanceof ParenthesizedTree one) at = one.getExpression();
        if (at != null) note("condition", source.start(at), "", new TreePath(getCurrentPath(), tree));
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        condition(tree.getCondition());
        return super.visitIf(tree, nothing);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
        condition(tree.getCondition());
        return super.visitConditionalExpression(tree, nothing);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        condition(tree.getCondition());
        return super.visitForLoop(tree, nothing);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
        condition(tree.getCondition());
        return super.visitWhileLoop(tree, nothing);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        condition(tree.getCondition());
        return super.visitDoWhileLoop(tree, nothing);
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
        condition(tree.getExpression());
        return super.visitSwitch(tree, nothing);
    }

    /** Guards came with Java 21; the oracle must compile with 17. */
    @Override
    public Void visitCase(CaseTree tree, Void nothing) {
        try {
            Object guard = CaseTree.class.getMethod("getGuard").invoke(tree);
            if (guard instanceof ExpressionTree one) condition(one);
        } catch (ReflectiveOperationException older) {
            return super.visitCase(tree, nothing);
        }
        return super.visitCase(tree, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
        condition(tree.getExpression());
        return super.visitSwitchExpression(tree, nothing);
    }
}
