package main

import (
	"compress/gzip"
	"crypto/rand"
	"crypto/rsa"
	"log"
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
)

var text = []byte(strings.Repeat("the quick brown fox jumps over the lazy dog, 0123456789 times. ", 1600))
var key, token = makeToken()

func makeToken() (*rsa.PrivateKey, string) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		log.Fatal(err)
	}
	token, err := jwt.NewWithClaims(jwt.SigningMethodRS256, jwt.MapClaims{"sub": "1"}).SignedString(key)
	if err != nil {
		log.Fatal(err)
	}
	return key, token
}

func registerCompute(mux *http.ServeMux) {
	mux.HandleFunc("POST /hash", hash)
	mux.HandleFunc("GET /compressed", compressed)
	mux.HandleFunc("GET /token", verified)
}

func hash(w http.ResponseWriter, r *http.Request) {
	if _, err := bcrypt.GenerateFromPassword([]byte("correct horse battery staple"), 10); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	writeJSON(w, map[string]bool{"done": true})
}

func compressed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	writer := gzip.NewWriter(w)
	writer.Write(text)
	writer.Close()
}

func verified(w http.ResponseWriter, r *http.Request) {
	claims := jwt.MapClaims{}
	_, err := jwt.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) { return &key.PublicKey, nil })
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	writeJSON(w, map[string]any{"sub": claims["sub"]})
}
