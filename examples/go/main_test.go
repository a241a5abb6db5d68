// To copy: starts affinity-mock for the tests of a package, and gives each test an account of its own. Only the standard library.
package lists

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"testing"
	"time"
)

// mockURL is the server's origin.
var mockURL string

func TestMain(m *testing.M) {
	stop, err := startMock()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	stop()
	os.Exit(code)
}

// mockProgram is looked for on the PATH, as the wheel and `npm install --global` leave it there; AFFINITY_MOCK_EXECUTABLE is the full
// path of another, such as $PWD/node_modules/.bin/affinity-mock: tests run in the folder of their package.
func mockProgram() string {
	if program := os.Getenv("AFFINITY_MOCK_EXECUTABLE"); program != "" {
		return program
	}
	return "affinity-mock"
}

// startMock serves on a free port, or takes the server that AFFINITY_MOCK_URL names. It ends with these tests, however they end.
func startMock() (stop func(), err error) {
	if mockURL = os.Getenv("AFFINITY_MOCK_URL"); mockURL != "" {
		return func() {}, healthy()
	}
	command := exec.Command(mockProgram(), "serve", "--port", "0", "--json", "--with-parent")
	var complaints bytes.Buffer
	command.Stderr = &complaints
	stdin, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("affinity-mock cannot be started, AFFINITY_MOCK_EXECUTABLE may hold its full path: %w", err)
	}
	stop = func() {
		stdin.Close()
		command.Wait()
	}
	slow := time.AfterFunc(30*time.Second, func() { command.Process.Kill() })
	var ready struct{ URL string }
	said, err := bufio.NewReader(stdout).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(said, &ready)
	}
	slow.Stop()
	if err != nil {
		stop()
		return nil, fmt.Errorf("affinity-mock did not start: %w\n%s", err, complaints.String())
	}
	mockURL = ready.URL
	if err := healthy(); err != nil {
		stop()
		return nil, err
	}
	return stop, nil
}

func healthy() error { return control("GET", "/health", nil, nil) }

// Account is a tenant of its own.
type Account struct {
	Name      string
	Key       string            // the admin's
	Keys      map[string]string // by persona
	V1BaseURL string
	V2BaseURL string
}

// newAccount makes an account for one test, which is gone when the test ends. Options are members of POST /_mock/accounts:
// {"tier": "enterprise", "limits": {"perMinute": 5}}; nil takes what is usual.
func newAccount(t *testing.T, options map[string]any) *Account {
	t.Helper()
	if options == nil {
		options = map[string]any{}
	}
	var made struct {
		Account string
		Keys    []struct{ Persona, Key string }
	}
	if err := control("POST", "/accounts", options, &made); err != nil {
		t.Fatal(err)
	}
	account := &Account{Name: made.Account, Keys: map[string]string{}, V1BaseURL: mockURL, V2BaseURL: mockURL + "/v2"}
	for _, row := range made.Keys {
		account.Keys[row.Persona] = row.Key
	}
	account.Key = account.Keys["admin"]
	t.Cleanup(func() {
		if err := control("DELETE", "/accounts/"+account.Name, nil, nil); err != nil {
			t.Error(err)
		}
	})
	return account
}

// Control calls the control plane for this account: Control(t, "POST", "/clock/advance", body, nil).
func (a *Account) Control(t *testing.T, method, path string, body, answer any) {
	t.Helper()
	if err := control(method, path+"?account="+url.QueryEscape(a.Name), body, answer); err != nil {
		t.Fatal(err)
	}
}

// A client of its own: no proxy stands between the tests and the control plane, and nothing waits for ever.
var controlClient = &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{}}

func control(method, path string, body, answer any) error {
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return err
		}
		sent = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, mockURL+"/_mock"+path, sent)
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := controlClient.Do(request)
	if err != nil {
		return fmt.Errorf("affinity-mock does not answer: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 400 {
		var refused struct{ Error struct{ Message string } }
		if err := json.NewDecoder(response.Body).Decode(&refused); err != nil || refused.Error.Message == "" {
			return fmt.Errorf("%s answers %s, and is no affinity-mock", mockURL, response.Status)
		}
		return errors.New(refused.Error.Message)
	}
	if answer == nil {
		return nil
	}
	return json.NewDecoder(response.Body).Decode(answer)
}
