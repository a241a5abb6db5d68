package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	request, _ := http.NewRequest("GET", "https://api.affinity.co/v2/auth/whoami", nil)
	request.Header.Set("Authorization", "Bearer "+os.Getenv("AFFINITY_API_KEY"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(answer.StatusCode)
}
