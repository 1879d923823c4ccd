module example.com/huma

go 1.25

require (
	github.com/danielgtaylor/huma/v2 v2.34.0
	github.com/go-chi/chi/v5 v5.3.2
	github.com/julienschmidt/httprouter v1.3.0
)
