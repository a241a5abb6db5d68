// Package lists is a stand-in for the code under test.
package lists

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// Client reads Affinity. BaseURL is that of V2: https://api.affinity.co/v2.
type Client struct {
	BaseURL string
	Key     string
}

// Names are the names on the first page of lists.
func (c *Client) Names() ([]string, error) {
	request, err := http.NewRequest("GET", c.BaseURL+"/lists", nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+c.Key)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("Affinity answers %s", response.Status)
	}
	var page struct{ Data []struct{ Name string } }
	if err := json.NewDecoder(response.Body).Decode(&page); err != nil {
		return nil, err
	}
	var names []string
	for _, list := range page.Data {
		names = append(names, list.Name)
	}
	return names, nil
}
