package lists

import (
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	account := newAccount(t, nil)
	client := &Client{BaseURL: account.V2BaseURL, Key: account.Key}
	names, err := client.Names()
	if err != nil || len(names) == 0 || names[0] != "Deal Pipeline" {
		t.Fatalf("got %v, %v", names, err)
	}
	var asked []struct{ OperationID string }
	account.Control(t, "GET", "/requests", nil, &asked)
	if len(asked) != 1 || asked[0].OperationID != "v2.lists.list" {
		t.Fatalf("it asked %v", asked)
	}
}

func TestNamesUntilTheMinuteIsUsedUp(t *testing.T) {
	account := newAccount(t, map[string]any{"limits": map[string]any{"perMinute": 1}})
	client := &Client{BaseURL: account.V2BaseURL, Key: account.Key}
	if _, err := client.Names(); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Names(); err == nil || !strings.Contains(err.Error(), "429") {
		t.Fatalf("got %v instead of a 429", err)
	}
	account.Control(t, "POST", "/clock/advance", map[string]any{"milliseconds": 60_000}, nil)
	if _, err := client.Names(); err != nil {
		t.Fatal(err)
	}
}
