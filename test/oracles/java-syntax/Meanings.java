import com.sun.source.tree.*;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** What javac knows of names, where the facts say something of them: types as written, what is called, and on what. */
final class Meanings extends TreePathScanner<Void, Void> {
    private final Source source;
    private final Trees trees;
    private final List<Supplier<String>> lines;

    Meanings(Source source, Trees trees, List<Supplier<String>> lines) {
        this.source = source;
        this.trees = trees;
        this.lines = lines;
    }

    private void note(String what, int at, Supplier<String> told) {
        String place = source.place(at);
        lines.add(() -> what + " " + place + " " + told.get());
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        ExpressionTree select = tree.getMethodSelect();
        TreePath path = new TreePath(getCurrentPath(), select);
        int at = Actions.lastPart(source, select);
        if (select instanceof MemberSelectTree one) noteMember(at, new TreePath(path, one.getExpression()));
        else note("bare", at, () -> owner(trees.getElement(path)));
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        int at = source.end(tree) - tree.getName().length();
        boolean isNew = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
        if (!isNew && !Actions.callsNothing(tree)) noteMember(at, new TreePath(getCurrentPath(), tree.getQualifierExpression()));
        return super.visitMemberReference(tree, nothing);
    }

    /** A method of a type that is named (`static`), or of a value. */
    private void noteMember(int at, TreePath object) {
        note("member", at, () -> {
            Element element = trees.getElement(object);
            boolean isType = element instanceof TypeElement && !isSelf(object.getLeaf());
            return isType ? "static " + Told.fullName(element) : "value " + type(trees.getTypeMirror(object));
        });
    }

    private static boolean isSelf(Tree tree) {
        String text = tree.toString();
        return text.equals("this") || text.equals("super") || text.endsWith(".this") || text.endsWith(".super") || !(tree instanceof IdentifierTree || tree instanceof MemberSelectTree || tree instanceof ParameterizedTypeTree);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        Tree name = tree.getIdentifier();
        if (source.start(name) >= 0) noteType(Actions.lastPart(source, name), new TreePath(getCurrentPath(), name));
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        Tree type = tree.getType();
        if (type != null && source.start(type) >= 0) noteType(source.point(tree), new TreePath(getCurrentPath(), type));
        return super.visitVariable(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        Tree type = tree.getReturnType();
        if (type != null) noteType(source.point(tree), new TreePath(getCurrentPath(), type));
        return super.visitMethod(tree, nothing);
    }

    /** The names in a type, in the order of the text. */
    private void noteType(int at, TreePath path) {
        note("typed", at, () -> names(path));
    }

    private String names(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ArrayTypeTree one) return names(new TreePath(path, one.getType())) + "[]";
        if (tree instanceof AnnotatedTypeTree one) return names(new TreePath(path, one.getUnderlyingType()));
        if (tree instanceof WildcardTree one) return one.getBound() == null ? "?" : names(new TreePath(path, one.getBound()));
        if (tree instanceof PrimitiveTypeTree) return tree.toString();
        if (tree instanceof MemberSelectTree one && one.getExpression() instanceof ParameterizedTypeTree outer)
            return Told.fullName(trees.getElement(path)) + arguments(path, outer);
        if (!(tree instanceof ParameterizedTypeTree one)) return Told.fullName(trees.getElement(path));
        return names(new TreePath(path, one.getType())) + arguments(path, one);
    }

    private String arguments(TreePath path, ParameterizedTypeTree tree) {
        StringBuilder told = new StringBuilder();
        for (Tree argument : tree.getTypeArguments()) told.append(' ').append(names(new TreePath(path, argument)));
        return told.toString();
    }

    private static String owner(Element element) {
        boolean isFound = element instanceof ExecutableElement && element.getEnclosingElement() instanceof TypeElement;
        return isFound ? Told.fullName(element.getEnclosingElement()) : "?";
    }

    private static String type(TypeMirror type) {
        if (type == null || type.getKind() == TypeKind.ERROR) return "?";
        if (type instanceof ArrayType one) return type(one.getComponentType()) + "[]";
        if (type instanceof TypeVariable one) return one.toString().startsWith("capture") ? "?" : one.asElement().getSimpleName().toString();
        if (!(type instanceof DeclaredType one)) return type.toString();
        return one.asElement().getSimpleName().isEmpty() ? "?" : Told.fullName(one.asElement());
    }
}
