import com.sun.source.tree.*;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Types, fields and functions. */
final class Declarations extends TreePathScanner<Void, Void> {
    private static final long ENUM = 1L << 14;
    private static final long COMPACT = 1L << 51;
    private final Source source;
    private final List<Supplier<String>> lines;

    Declarations(Source source, List<Supplier<String>> lines) {
        this.source = source;
        this.lines = lines;
    }

    /** Names of the types around, up to one that has none. */
    static String owner(TreePath path) {
        String name = "";
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (!(at.getLeaf() instanceof ClassTree type)) continue;
            if (type.getSimpleName().isEmpty()) return name;
            name = name.isEmpty() ? type.getSimpleName().toString() : type.getSimpleName() + "." + name;
        }
        return name;
    }

    private static ClassTree typeAround(TreePath path) {
        TreePath at = path.getParentPath();
        while (!(at.getLeaf() instanceof ClassTree)) at = at.getParentPath();
        return (ClassTree) at.getLeaf();
    }

    private static boolean isContract(Tree tree) {
        return tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    private void note(String line) {
        lines.add(() -> line);
    }

    private String heading(ModifiersTree tree, List<String> implied, boolean isField) {
        var words = new TreeSet<String>(implied);
        List<String> told = List.of("public", "protected", "private", "static", "abstract", "final");
        for (Modifier one : tree.getFlags()) if (told.contains(one.toString())) words.add(one.toString());
        for (AnnotationTree one : tree.getAnnotations())
            if (!isField && one.getAnnotationType().toString().equals("Override")) words.add("override");
        String marks = tree.getAnnotations().stream().map(this::mark).collect(Collectors.joining(""));
        return marks + String.join(" ", words);
    }

    private String mark(AnnotationTree tree) {
        int at = source.start(tree.getAnnotationType());
        String list = tree.getArguments().stream().map(this::entry).collect(Collectors.joining(", "));
        return "@" + Told.type(tree.getAnnotationType()) + "(" + list + ")" + source.place(at) + " ";
    }

    private String entry(ExpressionTree tree) {
        if (!(tree instanceof AssignmentTree one)) return "value=" + element(tree);
        return one.getVariable() + "=" + element(one.getExpression());
    }

    private static String element(ExpressionTree tree) {
        return tree instanceof AnnotationTree ? "#object" : Told.value(tree);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        if (!tree.getSimpleName().isEmpty() && source.start(tree) >= 0) noteType(tree);
        return super.visitClass(tree, nothing);
    }

    private void noteType(ClassTree tree) {
        boolean isMember = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer && isContract(outer);
        List<String> implied = isMember ? List.of("public", "static") : List.of();
        int from = Math.max(source.point(tree), source.end(tree.getModifiers()));
        Matcher name = Pattern.compile("\\b" + Pattern.quote(tree.getSimpleName().toString()) + "(?![\\w$])").matcher(source.text);
        name.find(Math.max(0, from));
        boolean isInterface = isContract(tree);
        String above = isInterface ? Told.types(tree.getImplementsClause(), ", ") : tree.getExtendsClause() == null ? "" : Told.type(tree.getExtendsClause());
        String values = tree.getMembers().stream().filter(Declarations::isValue).map(one -> ((VariableTree) one).getName().toString()).collect(Collectors.joining(", "));
        String parameters = tree.getTypeParameters().stream().map(one -> one.getName().toString()).collect(Collectors.joining(", "));
        note("type " + source.place(name.start()) + " " + heading(tree.getModifiers(), implied, false) + " " + kind(tree) + " " + owner(getCurrentPath())
            + "<" + parameters + "> extends [" + above + "] implements [" + (isInterface ? "" : Told.types(tree.getImplementsClause(), ", "))
            + "] values [" + values + "] to " + source.line(source.end(tree)));
        for (Tree member : tree.getMembers())
            if (member instanceof VariableTree field && !isValue(field)) noteField(tree, field);
    }

    private static String kind(ClassTree tree) {
        return tree.getKind() == Tree.Kind.ANNOTATION_TYPE ? "annotation" : tree.getKind().toString().toLowerCase();
    }

    private static boolean isValue(Tree tree) {
        return tree instanceof JCTree.JCVariableDecl one && (one.mods.flags & ENUM) != 0;
    }

    private void noteField(ClassTree type, VariableTree field) {
        List<String> implied = isContract(type) ? List.of("public", "static", "final") : List.of();
        String value = field.getInitializer() == null ? "" : " = " + Told.value(field.getInitializer());
        note("field " + source.place(source.point(field)) + " " + heading(field.getModifiers(), implied, true) + " " + Told.type(field.getType())
            + " " + owner(getCurrentPath()) + "." + field.getName() + value);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        ClassTree type = typeAround(getCurrentPath());
        boolean isConstructor = tree.getName().contentEquals("<init>");
        boolean isPrivate = tree.getModifiers().getFlags().contains(Modifier.PRIVATE);
        List<String> implied = new ArrayList<>();
        if (isContract(type) && !isPrivate) implied.add("public");
        if (isContract(type) && !isPrivate && tree.getBody() == null) implied.add("abstract");
        String name = isConstructor ? type.getSimpleName().toString() : tree.getName().toString();
        boolean isCompact = (((JCTree.JCMethodDecl) tree).mods.flags & COMPACT) != 0;
        List<? extends VariableTree> parameters = isCompact ? components(type) : tree.getParameters();
        note(head(source.point(tree), heading(tree.getModifiers(), implied, false), isConstructor ? "constructor" : "method", "." + name, parameters)
            + (tree.getReturnType() == null ? "?" : Told.type(tree.getReturnType())) + " throws [" + Told.types(tree.getThrows(), ", ") + "] "
            + (tree.getBody() == null ? "-" : Around.statements(tree.getBody())) + " to " + source.line(source.end(tree)) + handedOn());
        return super.visitMethod(tree, nothing);
    }

    private static List<VariableTree> components(ClassTree type) {
        return type.getMembers().stream().filter(one -> one instanceof VariableTree field && !field.getModifiers().getFlags().contains(Modifier.STATIC)).map(one -> (VariableTree) one).toList();
    }

    private String head(int at, String heading, String kind, String name, List<? extends VariableTree> parameters) {
        String list = parameters.stream().map(this::parameter).collect(Collectors.joining(", "));
        String owner = kind.equals("lambda") ? "" : owner(getCurrentPath());
        return "function " + source.place(at) + " " + heading + " " + kind + " " + owner + name + "(" + list + ") → ";
    }

    private String parameter(VariableTree tree) {
        String marks = tree.getModifiers().getAnnotations().stream().map(this::mark).collect(Collectors.joining(""));
        return marks + Told.type(tree.getType()) + " " + (tree.getName().isEmpty() ? "_" : tree.getName());
    }

    /** True of the methods of an object that is handed to a call: so are they. */
    private String handedOn() {
        TreePath type = getCurrentPath().getParentPath();
        boolean isNameless = type.getLeaf() instanceof ClassTree one && one.getSimpleName().isEmpty();
        return isNameless && Around.result(type.getParentPath()).equals("argument") ? " for" : "";
    }

    @Override
    public Void visitBlock(BlockTree tree, Void nothing) {
        if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree)
            note(head(source.start(tree), tree.isStatic() ? "static" : "", "initializer", ".", List.of()) + "? throws [] "
                + Around.statements(tree) + " to " + source.line(source.end(tree)));
        return super.visitBlock(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        noteLambda(tree, tree.getParameters(), String.valueOf(Around.statements(tree.getBody())));
        return super.visitLambdaExpression(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        noteLambda(tree, List.of(), Actions.callsNothing(tree) ? "-" : "1");
        return super.visitMemberReference(tree, nothing);
    }

    private void noteLambda(Tree tree, List<? extends VariableTree> parameters, String statements) {
        String result = Around.result(getCurrentPath());
        String name = result.startsWith("assigned ") ? result.replaceFirst("^.*[ .]", "") : "";
        note(head(source.start(tree), "", "lambda", name, parameters) + "? throws [] " + statements + " to "
            + source.line(source.end(tree)) + (result.equals("argument") ? " for" : ""));
    }
}
