package com.acme.stock;

import module java.base;

/** What came after Java 17: patterns of records, of types and without names, statements before `super`. */
sealed interface Later {
    record Money(long cents, String currency) implements Later { }

    record Pair<A, B>(A first, B second) implements Later { }

    record Card(String number) implements Later { }

    record Cash() implements Later { }

    static Object read(Object later) {
        if (later instanceof Pair(Money(var cents, String _), var second) && cents > 0) return second;
        for (var _ : List.of(1, 2)) later.hashCode();
        Function<Object, Integer> zero = _ -> 0;
        return switch (later) {
            case Money(long cents, _) when cents > 100 -> cents;
            case Money money -> money.currency().length();
            case Card _, Cash _ -> 1;
            case String text when text.isEmpty() -> { yield text; }
            case null, default -> 2;
        };
    }

    class Bill {
        final long total;

        Bill(long total) {
            if (total < 0) throw new IllegalArgumentException();
            this.total = total;
            super();
        }

        Bill() {
            long none = 0L;
            this(none);
        }
    }
}
