import com.sun.source.tree.*;
import com.sun.source.util.TreeScanner;

/** Looks for `throw` in a block; that of a function within is not its own. */
final class Throws extends TreeScanner<Boolean, Void> {
    static String within(BlockTree block) {
        return Boolean.TRUE.equals(new Throws().scan(block, null)) ? "throws " : "";
    }

    @Override
    public Boolean visitThrow(ThrowTree tree, Void nothing) {
        return true;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return false;
    }

    @Override
    public Boolean visitClass(ClassTree tree, Void nothing) {
        return false;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
}
