module example.com/gin

go 1.25

require github.com/gin-gonic/gin v1.12.0
