import com.sun.source.tree.*;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What javac's own trees say of Java sources, in the words of the facts: for each file `= path`, then a fact a line. Arguments: root,
 * file with one source path a line, then options of javac. With `-analyze` before them, what javac knows of names is told as well.
 */
public final class SyntaxOracle {
    private SyntaxOracle() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toRealPath();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        List<Path> sources = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) sources.add(root.resolve(line));
        boolean analyzes = arguments.length > 2 && arguments[2].equals("-analyze");
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-XDshould-stop.ifError=FLOW"));
        options.addAll(List.of(arguments).subList(analyzes ? 3 : 2, arguments.length));
        var task = (JavacTask) compiler.getTask(null, manager, problem -> { }, options, null, manager.getJavaFileObjectsFromPaths(sources));
        Trees trees = Trees.instance(task);
        List<Supplier<String>> lines = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            String path = root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
            lines.add(() -> "= " + path);
            Source source = new Source(unit, trees);
            new Declarations(source, lines).scan(unit, null);
            new Actions(source, lines).scan(unit, null);
            if (analyzes) new Meanings(source, trees, lines).scan(unit, null);
        }
        // Javac writes into its trees what it makes up: what was written has been taken down before.
        if (analyzes) task.analyze();
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Supplier<String> line : lines) out.println(line.get());
        out.flush();
    }
}
