/** A little module in which every construct occurs that a reader could take for another one. */
export const shop: Readonly<Record<string, string>> = {
  "go.mod": "module example.com/shop\n\ngo 1.24\n",
  "payment/payment.go": `// Package payment takes money.
package payment

import "errors"

// Status of a payment.
type Status int

const (
	Open Status = iota
	Paid
)

// ErrRefused is what a bank says.
var ErrRefused = errors.New("refused")

// Default is used by those who have none of their own.
var Default = &Terminal{Name: "desk"}

// Terminal charges cards.
type Terminal struct {
	Name  string
	limit *int
}

// Charge takes an amount.
func (t *Terminal) Charge(cents int) (Status, error) {
	if t.limit != nil && cents > *t.limit {
		return Open, ErrRefused
	}
	return Paid, nil
}

// Each maps.
func Each[T, R any](all []T, one func(T) R) []R {
	result := make([]R, 0, len(all))
	for _, item := range all {
		result = append(result, one(item))
	}
	return result
}

// Zero gives nothing of a type.
func Zero[T any]() (zero T) { return }
`,
  "order/elsewhere.go": `package order

const table = "orders"

type Rows []Row

type Row struct{ ID, Cents int }

var handlers = map[string]func(int) error{}

func twice[T any](x T) (T, T) { return x, x }
`,
  "order/order.go": `// Package order 卖东西 🛒 sells.
package order

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	. "strings"
	"sync"
	"time"

	pay "example.com/shop/payment"
)

//go:generate stringer -type=State

type (
	ID     string
	State  int
	Basket []Line
	ByID   = map[ID]*Order
	Check  func(ctx context.Context, o *Order) (ok bool, err error)
)

const (
	Open State = iota
	Paid
	_
	Sent, Lost = "s" + "ent", 'l'
)

type Line struct {
	SKU      string \`json:"sku" db:"sku_code"\`
	Cents, N int    "json:\\"n\\""
}

type base struct {
	sync.Mutex
	created time.Time
}

type Order struct {
	*base
	ID      ID
	Lines   Basket
	state   State
	notes   map[string][]string
	on      [3]chan<- Line
	inner   struct{ depth int }
	notify  func(State)
	Totals  Pair[int, *Line]
	Decoder json.Decoder
}

type Pair[K comparable, V any] struct {
	Key   K
	Value V
	next  *Pair[K, V]
}

func (p *Pair[A, B]) Next() *Pair[A, B] { return p.next }

func (p Pair[_, V]) Get() (V, bool) { return p.Value, true }

type Store interface {
	fmt.Stringer
	Find(ctx context.Context, id ID) (*Order, error)
	Save(context.Context, ...*Order) error
}

type number interface {
	~int | ~float64
	comparable
}

var (
	_           Store = (*store)(nil)
	ErrNotFound       = errors.New("order: " + "not found")
	first, last       = edges([]Line{{SKU: "\\x41\\u00e9\\U0001F600\\101\\n"}, {Cents: 1}})
	byName            = map[string]*Line{"a": {N: 1}, table: {N: 2}, \`b\`: nil}
	grid              = [...][]Line{{{N: 1}}, {}}
	rows              = Rows{{ID: 1}, {2, 3}}
	total             = sum[int](1, 2)
	when              = time.Second * 3
)

func edges(all []Line) (a, b Line) { return all[0], all[len(all)-1] }

func sum[T number](all ...T) (s T) {
	for _, one := range all {
		s += one
	}
	return s
}

type store struct {
	db *sql.DB
	mu sync.RWMutex
}

func (s *store) String() string { return "store" }

func (s *store) Find(ctx context.Context, id ID) (found *Order, err error) {
	row := s.db.QueryRowContext(ctx, "SELECT id, state FROM "+table+" WHERE id = ?", string(id))
	found = &Order{base: new(base), ID: id}
	if err = row.Scan(&found.ID, &found.state); errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	} else if err != nil {
		return nil, fmt.Errorf("find %s: %w", id, err)
	}
	found.Lines[0].N++
	found.base.created, found.notes["x"] = time.Now().UTC(), nil
	(*found).inner.depth += 2
	*found.Totals.Value = Line{}
	return found, nil
}

func (s *store) Save(ctx context.Context, orders ...*Order) (err error) {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable})
	if err != nil {
		return
	}
	defer func() {
		if p := recover(); p != nil {
			_ = tx.Rollback()
			panic(p)
		}
	}()
	defer (func() {})()
	defer s.mu.Unlock()
	s.mu.Lock()
	for i, order := range orders {
		order := order
		go func(o *Order) { o.notify(o.state) }(order)
		switch state := order.state; {
		case state == Open && order.check(i) || len(order.Lines) > 3:
			order.Lock()
			fallthrough
		case state == Paid:
			order.state = State(pay.Paid)
		default:
			order.on[i] <- Line{N: -1}
		}
		switch order.state {
		case Sent2(), Open:
			continue
		}
		if _, err = tx.ExecContext(ctx, \`INSERT INTO orders (id) VALUES (?)\`, order.ID); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func Sent2() State { return Paid }

func (o *Order) check(n int) bool { return n%2 == 0 || !o.created.IsZero() }

func visit(v any, ch chan Line, done <-chan struct{}) (err error) {
	switch x := v.(type) {
	case *Order:
		x.check(1)
	case Line, Basket:
		fmt.Println(x)
	case nil:
	}
	switch v.(*Order).Lines[0].SKU {
	}
	select {
	case line, ok := <-ch:
		fmt.Println(line.SKU, ok)
	case ch <- Line{SKU: ToUpper("x")}:
	case <-done:
		return errors.Join(err, pay.ErrRefused)
	default:
	}
outer:
	for n := 0; n < 3; n++ {
		for range 2 {
			if n == 1 {
				break outer
			}
		}
	}
	for v != nil {
		v = nil
	}
	var b Builder
	b.WriteString("a" + "b")
	status, err := pay.Default.Charge(10)
	pay.Default.Name = "door"
	names := pay.Each[Line, string](nil, func(l Line) string { return l.SKU })
	zero := pay.Zero[Line]()
	one, _ := twice[int](1)
	twice(func() int { return 1 }())
	err = handlers["x"](one)
	check := Check(func(ctx context.Context, o *Order) (bool, error) { return true, nil })
	raw := []byte(fmt.Sprint(status, names, zero))
	text := (*Order)(nil).String2(string(raw)[1:])
	local := struct{ Line }{Line{N: 1}}
	local.N, text = 3, text+"."
	write := (*Order).check
	index := ByID{"a": {ID: "a"}}
	type pair struct{ a, b *pair }
	p := &pair{a: &pair{}, b: new(pair)}
	p.a.b.a = nil
	_, _ = check(context.Background(), index["a"])
	fmt.Println(local, write, total, when, first, last, byName, grid, rows, 1<<3, -2, 1.5, 'x', nil, true)
	return
}

func (o *Order) String2(s string) string { return s }
`,
};
