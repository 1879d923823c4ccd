module example.com/probe

go 1.25.0

require (
	github.com/gin-gonic/gin v1.11.0
)
