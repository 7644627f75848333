import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What javac makes of the names in Java sources: for each file, the types and packages that its text names, one a line:
 * file, tab, "file" or "package", tab, path or name. Arguments: root, class path, file with one source path a line.
 */
public final class Names {
    private final Path root;
    private final Trees trees;
    private final TreeSet<String> lines = new TreeSet<>();

    private Names(Path root, Trees trees) {
        this.root = root;
        this.trees = trees;
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toRealPath();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        List<Path> sources = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[2]))) sources.add(root.resolve(line));
        List<String> options = List.of("-proc:none", "-nowarn", "-XDshould-stop.ifError=FLOW", "-cp", arguments[1]);
        var task = (JavacTask) compiler.getTask(null, manager, problem -> { }, options, null, manager.getJavaFileObjectsFromPaths(sources));
        Names names = new Names(root, Trees.instance(task));
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        for (CompilationUnitTree unit : units) names.read(unit);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        names.lines.forEach(out::println);
        out.flush();
    }

    private void read(CompilationUnitTree unit) {
        String from = relative(unit);
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                note(from, getCurrentPath(), "");
                return super.visitIdentifier(tree, nothing);
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
                note(from, getCurrentPath(), "");
                return super.visitMemberSelect(tree, nothing);
            }

            @Override
            public Void visitImport(ImportTree tree, Void nothing) {
                var name = (MemberSelectTree) tree.getQualifiedIdentifier();
                boolean isWhole = name.getIdentifier().contentEquals("*");
                Tree target = isWhole || tree.isStatic() ? name.getExpression() : name;
                note(from, new TreePath(getCurrentPath(), target), target.toString());
                return null;
            }

            @Override
            public Void visitPackage(PackageTree tree, Void nothing) {
                return scan(tree.getAnnotations(), nothing);
            }
        }.scan(unit, null);
    }

    /** An inferred type (`var`, a lambda's parameter) has a tree, too, but its name stands in no text. */
    private boolean isWritten(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        Tree first = path.getLeaf();
        while (first instanceof MemberSelectTree select) first = select.getExpression();
        if (!(first instanceof IdentifierTree name)) return true;

        long start = trees.getSourcePositions().getStartPosition(unit, name);
        try {
            String text = unit.getSourceFile().getCharContent(true).toString();
            return start >= 0 && text.startsWith(name.getName().toString(), (int) start);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void note(String from, TreePath path, String imported) {
        if (!isWritten(path)) return;
        Element element = trees.getElement(path);
        if (element instanceof PackageElement && !imported.isEmpty()) {
            lines.add(from + "\tpackage\t" + imported);
            return;
        }
        if (!(element instanceof TypeElement type)) return;
        // What javac cannot find counts only where an import says that it is a type.
        if (type.asType().getKind() == TypeKind.ERROR && imported.isEmpty()) return;

        TreePath declaration = trees.getPath(outermost(type));
        String to = declaration == null ? null : relative(declaration.getCompilationUnit());
        if (to != null && !to.equals(from)) lines.add(from + "\tfile\t" + to);
        if (to == null) lines.add(from + "\tpackage\t" + packageOf(type));
    }

    private static TypeElement outermost(TypeElement type) {
        Element outer = type;
        while (outer.getEnclosingElement() instanceof TypeElement enclosing) outer = enclosing;
        return (TypeElement) outer;
    }

    private static String packageOf(Element element) {
        Element at = element;
        while (at != null && !(at instanceof PackageElement)) at = at.getEnclosingElement();
        return at == null ? "" : at.toString();
    }

    private String relative(CompilationUnitTree unit) {
        return root.relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
    }
}
