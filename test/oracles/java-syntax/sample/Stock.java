package com.acme.stock;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.*;
import java.util.Map.Entry;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A service of a shop in which every construct of Java 17 occurs. */
@Stock.Audited(by = "stock" + "-team", roles = {"clerk", "auditor"}, of = @Stock.Part(value = 1))
public sealed class Stock<I extends Object & Comparable<? super I>> extends AbstractMap<String, I[]> implements Callable<List<? super I>>, java.io.Closeable permits Stock.Cold {
    private static final long LIMIT = 1_000L, HEX = 0x1fL;
    static int made;
    protected final Map<String, List<? extends I>> items = new HashMap<>(16);
    private volatile Instant changed = Instant.EPOCH;
    int counts[][] = {{1, 2}, new int[3], {}}, total;
    @Deprecated Supplier<Item> makeItem = () -> new Item("none", 0);
    Function<String, Integer> length = String::length;
    private Item last;

    static {
        made = 0;
        Stock.made += 1;
    }

    {
        total = items.size();
        this.total++;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
    @interface Audited {
        String by() default "nobody";
        String[] roles() default {};
        Part of() default @Part(2);
        int MOST = 3;
    }

    @interface Part { int value(); }

    enum Status implements Supplier<String> {
        OPEN("open") {
            @Override public String get() { return "O" + label.length(); }
        },
        SOLD("sold"),
        @Deprecated LOST("");

        final String label;

        Status(String label) { this.label = label; }

        @Override public String get() { return label; }

        static Status of(String text) {
            return switch (text) {
                case "open", "o" -> OPEN;
                case "sold" -> { String why = text.trim(); yield SOLD; }
                default -> throw new IllegalArgumentException("no status " + text);
            };
        }
    }

    record Item(@Audited String name, int price, Status... states) implements Comparable<Item> {
        static final Item NONE = new Item("none", -1);

        Item {
            requireNonNull(name, "name");
            if (price < -1) throw new IllegalArgumentException("price of " + name + ": " + price);
        }

        Item(String name) { this(name, 0); }

        @Override public int compareTo(Item other) { return Integer.compare(price, other.price()); }

        class Label { String text = Item.this.name; }
    }

    static final class Cold extends Stock<Item> {
        Cold(Clock clock) { super(clock); }

        @Override public List<? super Item> call() throws Exception { return super.call(); }
    }

    interface Listener<T> {
        Listener<?> LAST = null;
        void sold(T item) throws IOException;
        default void lost(T item) { try { sold(item); } catch (IOException e) { throw new UncheckedIOException(e); } }
        static <T> Listener<T> none() { return item -> { }; }
        private int count() { return 0; }
        class Adapter { }
    }

    public Stock(final Clock clock) {
        super();
        changed = clock.instant();
    }

    @Deprecated(since = "2")
    public <R extends Number> Optional<R> sell(@Audited(by = "clerk") String name, Function<? super Item, R> price, int... counts) throws SQLException, IOException {
        Item first = new Item(name), second = null;
        final var item = new Item(name, counts[0]);
        var label = item.new Label();
        int sum = 0;
        outer:
        for (int i = 0, n = counts.length; i < n && !name.isEmpty(); i++, sum--) {
            if (counts[i] == 0) continue outer;
            else if (counts[i] < 0) { break; }
            else sum += counts[i] > 9 ? price.apply(item).intValue() : Math.max(counts[i], 1);
        }
        for (Entry<String, List<? extends I>> entry : items.entrySet()) entry.getValue().forEach(one -> keep(one));
        for (final var one : List.of(first, second)) Status.of(one.name()).get();
        while (sum-- > 0) { if (changed == null || sum == HEX) return Optional.empty(); }
        do { this.changed = Clock.systemUTC().instant(); } while (changed.isBefore(java.time.Instant.now()));
        String sql = "SELECT id, price" + " FROM items WHERE name = '" + name + "'";
        String block = """
            UPDATE items
               SET status = "\sold"
             WHERE id = ?\
            """;
        try (Connection connection = java.sql.DriverManager.getConnection("jdbc:h2:mem:stock"); var statement = connection.prepareStatement(sql)) {
            synchronized (this) { statement.execute(); connection.createStatement().execute(block); }
        } catch (IllegalStateException | SQLException e) {
            if (e instanceof SQLException failure && failure.getErrorCode() > 0) throw failure;
            throw new IOException("not sold", e);
        } finally {
            System.out.println((Object) label.text);
        }
        try { close(); } finally { made++; }
        Listener<Item> listener = new Listener<>() {
            private int sold = 1;
            { sold++; }
            @Override public void sold(Item one) { sold += 1; last = one; Stock.this.changed = null; }
        };
        Runnable later = new Thread(this::close)::start;
        new Thread(new Runnable() { @Override public void run() { later.run(); } }).start();
        Object object = (Callable<Object> & java.io.Serializable) () -> { throw new IOException(); };
        char sign = '\u0041', tab = '\t';
        int next = 'a' + 1;
        String mixed = "a" + 1 + 'b' + next;
        if (object instanceof final Item found) { found.name(); }
        switch (next) { case 1 -> next = -(int) next; default -> { } };
        boolean[] flags = {true, false};
        switch (sign) { case 'A': sum = 1; case 'B': { sum = 2; break; } default: assert sum > 0 : "sum"; }
        if (!(object instanceof Item sold)) return null;
        sold.compareTo(first);
        class Box<T> { T content; Box(T content) { this.content = content; } }
        Box<I[]> box = new Box<>(null);
        box.content = null;
        first.hashCode();
        return Stream.of(counts).map(int[]::clone).sorted(comparing(Object::hashCode)).map(one -> price.apply(first)).findFirst();
    }

    @Override public List<? super I> call() throws Exception { return Collections.emptyList(); }

    @Override public Set<Entry<String, I[]>> entrySet() { return Set.of(); }

    private void keep(Object one) { last = (Item) one; }

    @Override public void close() { last = null; last = (Item) null; ; }
}
