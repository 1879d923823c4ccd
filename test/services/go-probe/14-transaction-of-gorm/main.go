package main

import (
	"net/http"
	"time"

	"gorm.io/gorm"
)

type order struct {
	ID   uint
	Paid bool
}

type event struct{ ID uint }

type shop struct{ orm *gorm.DB }

func (s *shop) pay(w http.ResponseWriter, r *http.Request) {
	err := s.orm.WithContext(r.Context()).Transaction(func(tx *gorm.DB) error {
		if err := tx.Model(&order{}).Where("id = ?", r.PathValue("id")).Update("paid", true).Error; err != nil {
			return err
		}
		return s.orm.Create(&event{}).Error // found: second-connection
	})
	if err != nil {
		w.WriteHeader(http.StatusConflict)
	}
}

func main() {
	s := &shop{}
	http.HandleFunc("POST /orders/{id}/pay", s.pay)
	serve(http.DefaultServeMux)
}

func serve(h http.Handler) {
	server := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: time.Second}
	_ = server.ListenAndServe()
}
