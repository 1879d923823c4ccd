package main

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
	"github.com/go-chi/chi/v5"
	"github.com/julienschmidt/httprouter"
)

type output struct{}

func main() {
	router := chi.NewMux()
	api := humachi.New(router, huma.DefaultConfig("Items", "1.0.0"))
	huma.Get(api, "/items/{id}", read)
	huma.Register(api, huma.Operation{
		OperationID: "create",
		Method:      http.MethodPost,
		Path:        "/items",
	}, read)
	group := huma.NewGroup(api, "/v1")
	huma.Delete(group, "/items/{id}", read)

	other := httprouter.New()
	other.GET("/status", status)
	other.HandlerFunc(http.MethodGet, "/plain", plain)
	go http.ListenAndServe(":8081", other)
	_ = http.ListenAndServe(":8080", router)
}

func read(ctx context.Context, input *struct{}) (*output, error) { return &output{}, nil }

func status(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {}

func plain(w http.ResponseWriter, r *http.Request) {}
