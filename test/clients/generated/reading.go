// Ten answers through the clients that oapi-codegen made just now.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	v1 "generated/v1"
	oldest "generated/v2_2024_01_01"
	middle "generated/v2_2026_07_15"
	newest "generated/v2_2026_09_17"
)

func must[T any](answer T, err error) T {
	if err != nil {
		panic(err)
	}
	return answer
}

var answers int

func check(truth bool, what string) {
	if !truth {
		panic(what)
	}
	answers++
}

func main() {
	origin, key, ctx := os.Args[1], os.Args[2], context.Background()
	signed := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+key)
		return nil
	}
	one := must(v1.NewClientWithResponses(origin, v1.WithRequestEditorFn(signed)))
	two := must(newest.NewClientWithResponses(origin, newest.WithRequestEditorFn(signed)))
	second := must(middle.NewClientWithResponses(origin, middle.WithRequestEditorFn(signed)))
	first := must(oldest.NewClientWithResponses(origin, oldest.WithRequestEditorFn(signed)))

	check(must(one.V1AuthWhoamiWithResponse(ctx)).JSON200.User.Email != "", "the user's address")
	check(len(*must(one.V1ListsListWithResponse(ctx)).JSON200) > 3, "lists")
	check(len(*must(one.V1FieldsListWithResponse(ctx, nil)).JSON200) > 3, "fields")
	check(len(must(one.V1PersonsSearchWithResponse(ctx, nil)).JSON200.Persons) > 100, "persons")
	check(must(one.V1RateLimitGetWithResponse(ctx)).JSON200 != nil, "the limits")
	check(must(two.V2AuthWhoamiWithResponse(ctx, nil)).JSON200.User.EmailAddress != "", "the user's address")
	check(len(must(two.V2CompaniesListWithResponse(ctx, nil)).JSON200.Data) > 50, "companies")
	check(must(two.V2RemindersListWithResponse(ctx, nil)).JSON200.Data != nil, "reminders")
	check(len(must(second.V2ListsListWithResponse(ctx, nil)).JSON200.Data) > 3, "lists")
	check(len(must(first.V2PersonsListWithResponse(ctx, nil)).JSON200.Data) > 50, "persons")
	fmt.Printf("%d answers\n", answers)
}
