// A brand's server in Go 1.22 or newer, with nothing but its standard library.
//
//	SECRET=whsec_... UPDATES_URL=http://127.0.0.1:3000/v1/brands/aurora/updates go run brand_server.go
//
// It takes signed commands at POST /commands, keeps everything in one file, and reports what its staff do:
// POST /staff/{reference}/{ship_one|ship_rest|ship_all|deliver|receive_return|issue_refund}.
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

const (
	tolerance   = 5 * time.Minute
	largestBody = 1 << 20
)

type Units struct {
	LineID   string `json:"lineId"`
	Quantity int    `json:"quantity"`
}

type Answer struct {
	Outcome        string            `json:"outcome"`
	BrandReference string            `json:"brandReference,omitempty"`
	Reference      string            `json:"reference,omitempty"`
	Reason         map[string]string `json:"reason,omitempty"`
}

type Shipment struct {
	Reference string  `json:"reference"`
	Status    string  `json:"status"`
	Lines     []Units `json:"lines"`
}

type Claim struct {
	ID    string  `json:"id"`
	Lines []Units `json:"lines"`
	Total int64   `json:"total,omitempty"`
}

type Order struct {
	BrandOrderID string         `json:"brandOrderId"`
	Reference    string         `json:"reference"`
	Submission   map[string]any `json:"submission"`
	Lines        []Units        `json:"lines"`
	Cancelled    map[string]int `json:"cancelled"`
	Shipments    []Shipment     `json:"shipments"`
	Returns      []Claim        `json:"returns"`
	Refunds      []Claim        `json:"refunds"`
}

type Update struct {
	ID    string          `json:"id"`
	Body  json.RawMessage `json:"body"`
	State string          `json:"state"`
}

// Store is everything that must survive. `save` writes all of it at once, so each command is one transaction.
type Store struct {
	Answers map[string]Answer `json:"answers"`
	Orders  map[string]*Order `json:"orders"`
	Updates []Update          `json:"updates"`
}

type Command struct {
	Type string          `json:"type"`
	Data json.RawMessage `json:"data"`
}

// Data has the fields of all commands but order.submit.
type Data struct {
	BrandOrderID    string         `json:"brandOrderId"`
	CancellationID  string         `json:"cancellationId"`
	AddressChangeID string         `json:"addressChangeId"`
	ReturnID        string         `json:"returnId"`
	RefundID        string         `json:"refundId"`
	ErasureID       string         `json:"erasureId"`
	ShippingAddress map[string]any `json:"shippingAddress"`
	Total           int64          `json:"total"`
	Lines           []struct {
		ID       string `json:"id"`
		LineID   string `json:"lineId"`
		Quantity int    `json:"quantity"`
	} `json:"lines"`
}

var (
	secret     = decodeSecret(os.Getenv("SECRET"))
	updatesURL = envOr("UPDATES_URL", "http://127.0.0.1:3000/v1/brands/aurora/updates")
	file       = envOr("DATABASE", "brand.json")
	mutex      sync.Mutex
	store      = load()
	waiting    = make(chan struct{}, 1)
)

func main() {
	http.HandleFunc("POST /commands", takeCommand)
	http.HandleFunc("POST /staff/{reference}/{step}", takeStep)
	go sendUpdates()
	port := envOr("PORT", "5000")
	fmt.Printf("Commands are taken at http://127.0.0.1:%s/commands\n", port)
	log.Fatal(http.ListenAndServe("127.0.0.1:"+port, nil))
}

// Signatures

func signature(id, timestamp string, body []byte) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(id + "." + timestamp + "."))
	mac.Write(body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func isGenuine(header http.Header, body []byte) bool {
	timestamp := header.Get("webhook-timestamp")
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil || time.Since(time.Unix(seconds, 0)).Abs() > tolerance {
		return false
	}
	right := []byte(signature(header.Get("webhook-id"), timestamp, body))
	fits := false
	// While a secret is rotated there are two signatures; one that fits is enough.
	for _, given := range strings.Split(header.Get("webhook-signature"), " ") {
		if hmac.Equal(right, []byte(given)) {
			fits = true
		}
	}
	return fits
}

// Commands

func takeCommand(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestBody))
	if err != nil {
		answer(w, http.StatusRequestEntityTooLarge, nil)
		return
	}
	if !isGenuine(r.Header, body) {
		answer(w, http.StatusUnauthorized, map[string]string{"error": "The signature does not fit."})
		return
	}
	var command Command
	var data Data
	if json.Unmarshal(body, &command) != nil || json.Unmarshal(command.Data, &data) != nil {
		answer(w, http.StatusBadRequest, nil)
		return
	}
	answer(w, http.StatusOK, take(r.Header.Get("idempotency-key"), command, data))
}

// take does a command once. The same key is answered as the first time.
func take(key string, command Command, data Data) Answer {
	mutex.Lock()
	defer mutex.Unlock()
	if known, ok := store.Answers[key]; ok {
		return known
	}
	decided := decide(command, data)
	// A look-up is a new question each time, and not_found did nothing: neither is stored.
	if command.Type != "order.lookup" && decided.Outcome != "not_found" {
		store.Answers[key] = decided
		save()
	}
	return decided
}

func decide(command Command, data Data) Answer {
	order := store.Orders[data.BrandOrderID]
	if command.Type == "order.submit" {
		if order == nil {
			order = create(command.Data, data)
		}
		return standing(order)
	}
	if order == nil {
		return Answer{Outcome: "not_found"}
	}
	switch command.Type {
	case "order.lookup":
		return standing(order)
	case "order.cancel":
		return cancel(order, data)
	case "order.change_address":
		order.Submission["shippingAddress"] = data.ShippingAddress
		return Answer{Outcome: "accepted", Reference: data.AddressChangeID}
	case "return.request":
		order.Returns = append(order.Returns, Claim{ID: data.ReturnID, Lines: unitsOf(data)})
		return Answer{Outcome: "accepted", Reference: fmt.Sprintf("RMA-%d", len(order.Returns))}
	case "refund.request":
		order.Refunds = append(order.Refunds, Claim{ID: data.RefundID, Lines: unitsOf(data), Total: data.Total})
		return Answer{Outcome: "accepted", Reference: fmt.Sprintf("RF-%d", len(order.Refunds))}
	case "customer.erase":
		for _, name := range []string{"customer", "shippingAddress", "billingAddress"} {
			delete(order.Submission, name)
		}
		return Answer{Outcome: "accepted", Reference: data.ErasureID}
	}
	return refused()
}

func create(raw json.RawMessage, data Data) *Order {
	order := &Order{
		BrandOrderID: data.BrandOrderID,
		Reference:    fmt.Sprintf("GO-%d", 1001+len(store.Orders)),
		Cancelled:    map[string]int{},
	}
	for _, line := range data.Lines {
		order.Lines = append(order.Lines, Units{line.ID, line.Quantity})
	}
	if err := json.Unmarshal(raw, &order.Submission); err != nil {
		log.Print("A submission is no object.")
	}
	store.Orders[data.BrandOrderID] = order
	return order
}

func standing(order *Order) Answer {
	return Answer{Outcome: "accepted", BrandReference: order.Reference}
}

func refused() Answer {
	return Answer{Outcome: "refused", Reason: map[string]string{"code": "other"}}
}

func cancel(order *Order, data Data) Answer {
	left := map[string]int{}
	for _, line := range unshipped(order) {
		left[line.LineID] = line.Quantity
	}
	asked := unitsOf(data)
	if len(asked) == 0 {
		asked = unshipped(order)
	}
	for _, line := range asked {
		if line.Quantity > left[line.LineID] {
			return refused()
		}
	}
	for _, line := range asked {
		order.Cancelled[line.LineID] += line.Quantity
	}
	if len(asked) == 0 {
		return refused()
	}
	return Answer{Outcome: "accepted", Reference: data.CancellationID}
}

func unitsOf(data Data) []Units {
	units := []Units{}
	for _, line := range data.Lines {
		units = append(units, Units{line.LineID, line.Quantity})
	}
	return units
}

// unshipped gives the units that are neither shipped nor cancelled.
func unshipped(order *Order) []Units {
	left := []Units{}
	for _, line := range order.Lines {
		open := line.Quantity - order.Cancelled[line.LineID]
		for _, shipment := range order.Shipments {
			for _, shipped := range shipment.Lines {
				if shipped.LineID == line.LineID {
					open -= shipped.Quantity
				}
			}
		}
		if open > 0 {
			left = append(left, Units{line.LineID, open})
		}
	}
	return left
}

// What the staff do, and how it is reported

func takeStep(w http.ResponseWriter, r *http.Request) {
	mutex.Lock()
	defer mutex.Unlock()
	for _, order := range store.Orders {
		name := r.PathValue("reference")
		if name != order.Reference && name != order.BrandOrderID {
			continue
		}
		if !act(order, r.PathValue("step")) {
			break
		}
		save()
		select {
		case waiting <- struct{}{}:
		default:
		}
		answer(w, http.StatusOK, nil)
		return
	}
	answer(w, http.StatusNotFound, nil)
}

func act(order *Order, step string) bool {
	switch step {
	case "ship_one", "ship_rest", "ship_all":
		lines := unshipped(order)
		if len(lines) == 0 {
			return false
		}
		if step == "ship_one" {
			lines = []Units{{lines[0].LineID, 1}}
		}
		shipment := Shipment{fmt.Sprintf("SH-%d", len(order.Shipments)+1), "shipped", lines}
		order.Shipments = append(order.Shipments, shipment)
		report(order, "fulfillment.updated", "fulfillment", shipment)
	case "deliver":
		for index := range order.Shipments {
			order.Shipments[index].Status = "delivered"
			report(order, "fulfillment.updated", "fulfillment", order.Shipments[index])
		}
	case "receive_return":
		if len(order.Returns) == 0 {
			return false
		}
		one := order.Returns[len(order.Returns)-1]
		report(order, "return.updated", "return", map[string]any{
			"reference": fmt.Sprintf("RMA-%d", len(order.Returns)),
			"returnId":  one.ID,
			"status":    "received",
			"lines":     one.Lines,
		})
	case "issue_refund":
		if len(order.Refunds) == 0 {
			return false
		}
		one := order.Refunds[len(order.Refunds)-1]
		report(order, "refund.updated", "refund", map[string]any{
			"reference": fmt.Sprintf("RF-%d", len(order.Refunds)),
			"refundId":  one.ID,
			"status":    "issued",
			"lines":     one.Lines,
			"total":     one.Total,
		})
	default:
		return false
	}
	return true
}

// report keeps an update in the transaction of what it tells; sendUpdates sends it.
func report(order *Order, kind, name string, state any) {
	now := time.Now().UTC().Format("2006-01-02T15:04:05.000Z")
	body, err := json.Marshal(map[string]any{
		"type":      kind,
		"timestamp": now,
		"data": map[string]any{
			"brandOrderId":   order.BrandOrderID,
			"brandReference": order.Reference,
			"occurredAt":     now,
			name:             state,
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	random := make([]byte, 16)
	rand.Read(random)
	store.Updates = append(store.Updates, Update{"upd_" + hex.EncodeToString(random), body, "waiting"})
}

// sendUpdates sends what waits, oldest first, until each was answered with 202.
func sendUpdates() {
	pause := 200 * time.Millisecond
	for {
		index, update := nextUpdate()
		if index < 0 {
			<-waiting
			continue
		}
		switch status := send(update); status {
		case 202:
			settle(index, "sent")
		case 400, 404, 409, 413, 422:
			// A person has to look: the update itself is wrong, and comes no further by a retry.
			settle(index, fmt.Sprintf("refused with %d", status))
		default:
			time.Sleep(pause)
			pause = min(pause*2, time.Minute)
			continue
		}
		pause = 200 * time.Millisecond
	}
}

func nextUpdate() (int, Update) {
	mutex.Lock()
	defer mutex.Unlock()
	for index, update := range store.Updates {
		if update.State == "waiting" {
			return index, update
		}
	}
	return -1, Update{}
}

func settle(index int, state string) {
	mutex.Lock()
	defer mutex.Unlock()
	store.Updates[index].State = state
	save()
}

func send(update Update) int {
	timestamp := strconv.FormatInt(time.Now().Unix(), 10)
	request, err := http.NewRequest(http.MethodPost, updatesURL, bytes.NewReader(update.Body))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("content-type", "application/json")
	request.Header.Set("webhook-id", update.ID)
	request.Header.Set("webhook-timestamp", timestamp)
	request.Header.Set("webhook-signature", signature(update.ID, timestamp, update.Body))
	client := http.Client{Timeout: 15 * time.Second}
	answer, err := client.Do(request)
	if err != nil {
		return 0
	}
	answer.Body.Close()
	return answer.StatusCode
}

// The file

func load() Store {
	loaded := Store{Answers: map[string]Answer{}, Orders: map[string]*Order{}}
	content, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		return loaded
	}
	if err != nil || json.Unmarshal(content, &loaded) != nil {
		log.Fatalf("%s cannot be read.", file)
	}
	return loaded
}

// save replaces the file in one step. Without it nothing may be answered, so a failure ends the program.
func save() {
	content, err := json.Marshal(store)
	if err != nil {
		log.Fatal(err)
	}
	next, err := os.CreateTemp(filepath.Dir(file), "brand-*.json")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := next.Write(content); err != nil || next.Sync() != nil || next.Close() != nil {
		log.Fatal("The file cannot be written.")
	}
	if err := os.Rename(next.Name(), file); err != nil {
		log.Fatal(err)
	}
}

func answer(w http.ResponseWriter, status int, content any) {
	if content == nil {
		content = struct{}{}
	}
	body, err := json.Marshal(content)
	if err != nil {
		status, body = http.StatusInternalServerError, []byte("{}")
	}
	w.Header().Set("content-type", "application/json")
	w.WriteHeader(status)
	w.Write(body)
}

func decodeSecret(text string) []byte {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(text, "whsec_"))
	if err != nil || len(key) == 0 {
		log.Fatal("SECRET is not a signing secret, whsec_…")
	}
	return key
}

func envOr(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}
