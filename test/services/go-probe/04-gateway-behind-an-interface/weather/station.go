// Package weather asks a station.
package weather

import (
	"io"
	"net/http"
)

// Station knows the weather.
type Station struct{ Base string }

// Now gives the weather of a place.
func (s Station) Now(place string) (string, error) {
	answer, err := http.Get(s.Base + place) // found: client-without-timeout
	if err != nil {
		return "", err
	}
	return textOf(answer)
}

func textOf(answer *http.Response) (string, error) {
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return string(text), err
}
