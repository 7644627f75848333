import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import com.sun.tools.javac.tree.JCTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The text of a file, and where javac's trees stand in it: lines and columns from 1, columns in UTF-16 code units. */
final class Source {
    final CompilationUnitTree unit;
    final String text;
    private final SourcePositions positions;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    Source(CompilationUnitTree unit, Trees trees) throws IOException {
        this.unit = unit;
        this.positions = trees.getSourcePositions();
        this.text = unit.getSourceFile().getCharContent(true).toString();
        for (int at = 0; at < text.length(); at++) {
            boolean isEnd = text.charAt(at) == '\n' || (text.charAt(at) == '\r' && !text.startsWith("\n", at + 1));
            if (isEnd) starts.add(at + 1);
        }
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** Where javac itself points to: for methods and variables their name, for types their keyword. */
    int point(Tree tree) {
        return ((JCTree) tree).pos;
    }

    int line(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= offset) low = middle;
            else high = middle - 1;
        }
        return low + 1;
    }

    String place(int offset) {
        int line = line(offset);
        return line + ":" + (offset - starts.get(line - 1) + 1);
    }

    /** True if the text goes on with a sign, blanks and comments aside. */
    boolean continuesWith(int offset, String sign) {
        String rest = text.substring(offset).replaceFirst("^(?:\\s|/\\*(?s:.)*?\\*/|//[^\n]*\n)+", "");
        return rest.startsWith(sign);
    }
}
