package items

import "github.com/gin-gonic/gin"

type Service struct{}

func NewService() *Service { return &Service{} }

type controller struct {
	service *Service
}

func Register(rg gin.IRouter, service *Service) {
	c := controller{service}
	rg.GET("/", c.list)
	rg.PUT("/:item", c.update())
}

func (c controller) list(ctx *gin.Context) {}

func (c controller) update() gin.HandlerFunc {
	return func(ctx *gin.Context) {}
}
